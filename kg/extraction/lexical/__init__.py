"""What is read of the text itself before anything is recognised: words, sentences, patterns, context."""
