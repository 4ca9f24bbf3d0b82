"use strict";
// The words of the interface in Chinese and English. The data itself is never translated.
ukg.i18n = (() => {
  const words = {
    pageTitle: ["工会知识图谱 · 共现网络", "Trade union network"],
    search: ["搜索", "Search"],
    searchHint: ["名称、简称、拼音", "Name or pinyin"],
    results: ["搜索结果", "Search results"],
    noHits: ["没有找到", "Nothing found"],
    similar: ["没有找到，名称相近的有：", "Nothing found; similar names:"],
    unknown: ["本图中没有“{0}”。它可能出自另一次构建。", "There is no “{0}” in this network. It may come from another build."],
    maybe: ["是否指", "Did you mean"],
    tools: ["工具", "Tools"],
    filters: ["筛选", "Filters"],
    table: ["表格", "Table"],
    graph: ["图", "Graph"],
    reset: ["重置", "Reset"],
    resetHint: ["清除选择与筛选", "Clear selection and filters"],
    savePng: ["保存当前画面为 PNG", "Save the picture as PNG"],
    saveSvg: ["保存当前画面为 SVG", "Save the picture as SVG"],
    language: ["Switch to English", "切换为中文"],
    otherLanguage: ["EN", "中文"],
    theme: ["浅色 / 深色", "Light / dark"],
    classes: ["类别", "Classes"],
    marks: ["图例", "Key"],
    markHonoured: ["获得过荣誉", "has been honoured"],
    markFact: ["事实，颜色随所述类别", "fact, by what it is about"],
    markTogether: ["共现，同句者色深", "together, dark: one sentence"],
    communities: ["社群", "Communities"],
    communitiesHint: ["常在一起出现的节点；以其中最大者为名", "Nodes that often stand together, named by the largest of them"],
    others: ["其他", "Others"],
    only: ["仅看", "only"],
    showAll: ["全部显示", "Show all"],
    graphHint: ["网络图：方向键移动，加减号缩放，Esc 返回；表格视图可用键盘浏览", "Network: arrow keys move, plus and minus zoom, Escape goes back; the table view serves the keyboard"],
    nothing: ["没有符合筛选条件的节点", "Nothing passes the filters"],
    zoomIn: ["放大", "Zoom in"],
    zoomOut: ["缩小", "Zoom out"],
    fit: ["显示全部", "Fit"],
    details: ["详情", "Details"],
    close: ["关闭", "Close"],
    back: ["返回", "Back"],
    focus: ["只看邻域", "Neighbourhood only"],
    unfocus: ["显示全图", "Whole network"],
    unfold: ["展开邻居", "Unfold neighbours"],
    minimum: ["最小", "At least"],
    years: ["报道年份", "Years of reports"],
    stated: ["事实连线不受此限", "facts whatever their weight"],
    undated: ["含日期不详", "with undated"],
    alone: ["显示无连线的节点", "Nodes without links"],
    left: ["另有 {0} 个节点没有连线，未画出。", "{0} more have no link here and are not drawn."],
    leftMany: ["另有 {0} 个没有连线的节点未画出，可搜索。", "{0} more without a link are not drawn; search finds them."],
    showThem: ["画出", "Draw them"],
    parted_article: ["{0} 篇长文提及名称过百，其中按段落计共现；长名单按前后相邻。", "{0} long texts name more than a hundred: there, sharing a paragraph links; in a long list, standing near."],
    parted_paragraph: ["{0} 篇中有段落提及名称过百，其中按句计共现；长名单按前后相邻。", "In {0} texts a paragraph names more than a hundred: there, sharing a sentence links; in a long list, standing near."],
    parted_sentence: ["{0} 篇中有句子列出名称过百，其中按前后相邻计共现。", "In {0} texts a sentence lists more than a hundred names: there, standing near links."],
    measure: ["连线权重", "Link weight"],
    weight_article: ["共现篇数", "Shared articles"],
    weight_paragraph: ["共现段数", "Shared paragraphs"],
    weight_sentence: ["共现句数", "Shared sentences"],
    npmi: ["关联度 NPMI", "Association NPMI"],
    llr: ["对数似然 G²", "Log-likelihood G²"],
    npmiHint: ["关联的强弱：0 为偶然，1 为总在一起，负数为彼此回避", "How close two names are: 0 by chance, 1 never apart, below 0 they keep apart"],
    llrHint: ["关联的可靠程度：绝对值越大越不像偶然，负数为少于偶然", "How sure the association is: the further from 0, the less by chance; below 0 rarer than by chance"],
    layer: ["连线", "Links"],
    layer_all: ["共现与事实", "All"],
    layer_cooccurrence: ["共现", "Co-occurrence"],
    layer_fact: ["事实", "Facts"],
    color: ["颜色", "Colour"],
    color_type: ["类别", "Class"],
    color_community: ["社群", "Community"],
    size: ["大小", "Size"],
    articles: ["篇数", "Articles"],
    degree: ["度", "Degree"],
    degreeHint: ["与多少个节点相连", "How many nodes it is linked with"],
    strengthHint: ["各条连线权重之和", "The sum of the weights of its links"],
    betweennessHint: ["在其他节点间最短路径上出现的比例，大者为沟通不同群体的桥梁", "Its share of the shortest paths between others: high for what joins groups"],
    strength: ["强度", "Strength"],
    betweenness: ["中介", "Betweenness"],
    same: ["相同", "Equal"],
    mentions: ["提及", "Mentions"],
    community: ["社群", "Community"],
    sentences: ["同句", "Sentences"],
    sentencesHint: ["两者同在的句子数", "Sentences that hold both"],
    honours: ["荣誉", "Honours"],
    posts: ["任职", "Posts"],
    former: ["原", "former"],
    facts: ["事实", "Facts"],
    figures: ["数据", "Figures"],
    neighbours: ["邻居", "Neighbours"],
    articlesOf: ["报道", "Articles"],
    together: ["同现的句子", "Sentences with both"],
    apart: ["同篇的句子", "In the same article"],
    more: ["再显示", "Show more"],
    undatedArticle: ["日期不详", "undated"],
    page: ["版", "page"],
    background: ["背景知识", "background"],
    unsure: ["存疑 {0}", "unsure {0}"],
    unsureHint: ["把握低于 {0}，待核对（review.csv）", "Confidence below {0}: to be checked (review.csv)"],
    confidence: ["把握 {0}", "confidence {0}"],
    nodes: ["节点", "Nodes"],
    edges: ["连线", "Links"],
    name: ["名称", "Name"],
    class: ["类别", "Class"],
    filterRows: ["筛选表格", "Filter rows"],
    planned: ["计划", "planned"],
    folded: ["图较大，只画骨干。点选或搜索任一节点即可展开其邻居。", "A large network: only a backbone is drawn. Select or search any node to unfold its neighbours."],
    summary: ["{0} 个节点 · {1} 条连线 · {2} 篇报道", "{0} nodes · {1} links · {2} articles"],
    filtered: ["按当前筛选列出；如“2 / 5”，即五项中有两项符合。", "Listed as the filters have it: “2 / 5” means that two of five pass."],
    rows: ["{0} / {1} 行", "{0} of {1} rows"],
    rowsDrawn: ["{0} / {1} 行 · 只列图中所画", "{0} of {1} rows · only what is drawn"],
    isHonoured: ["获奖人物", "Honoured"],
  };
  let language = 0; // 0 zh, 1 en

  function t(key, ...values) {
    const text = words[key] ? words[key][language] : key;
    return values.reduce((line, value, i) => line.replace(`{${i}}`, value), text);
  }

  /** What a measure means, for a tooltip; nothing where its name says it. */
  const hint = (key) => (words[`${key}Hint`] ? t(`${key}Hint`) : "");

  /** A number, or how much of the whole it is: "335 / 2,451". */
  function part(some, all) {
    const [a, b] = [some, all].map((number) => number.toLocaleString("en"));
    return a === b ? b : `${a} / ${b}`;
  }

  /** Put the words of the language onto everything that carries a data- key. */
  function apply(name) {
    language = name === "en" ? 1 : 0;
    document.documentElement.lang = language ? "en" : "zh-CN";
    const put = (attribute, set) => {
      for (const element of document.querySelectorAll(`[data-${attribute}]`)) set(element, t(element.dataset[attribute]));
    };
    put("text", (element, word) => (element.textContent = word));
    put("label", (element, word) => element.setAttribute("aria-label", word));
    put("title", (element, word) => element.setAttribute("title", word));
    put("placeholder", (element, word) => element.setAttribute("placeholder", word));
  }

  return { t, hint, part, apply, index: () => language };
})();
