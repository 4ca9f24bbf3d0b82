"""What the commands do, one module each: `run(arguments) -> exit code`. Only these modules print."""
