"""What the build says in English, in Chinese: for index.html, which is a Chinese page, and review.csv."""

from __future__ import annotations

import re
from functools import partial

_REASONS = {
    "same name": "同名",
    "two people of one name: the employers differ": "两人同名，工作单位不同",
    "two people of one name: the places differ": "两人同名，所在地方不同",
}
# the words of a message behind the file that it is about, and how they are put; {n} is a group
_WARNINGS = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (r"in traditional characters: read, and quoted", "繁体字版面，按简体读取和引用"),
        (r"sounds of characters in brackets", "字后括注的读音已去掉"),
        (r"([\d,]+) files? left out: (.*)", "有 {1} 个文件未读：{2}"),
        (r"no article found on this page", "未找到报道：请检查是否有正文，名单上方是否有标题"),
        (r"a table of figures without running text", "只有数字表格，没有正文：数据只从句子中读取"),
        (r"left out: the program failed on it", "程序出错，未读此版面：请报告"),
        (r"a file of a word processor", "文字处理软件的文件：请另存为纯文本或网页"),
        (r"a graph, not a page", "是图谱，不是版面：请给出原来的版面"),
        (r"a page that kg wrote", "是本程序写出的页面，不是报纸版面：请移开"),
        (r"a web page without text|no web page in this file", "网页中没有正文：请重新保存"),
        (r"no pages in this (folder|archive)", "其中没有可读的版面"),
        (r"no such file or folder", "没有这个文件或文件夹"),
        (r"neither a file nor a folder", "既不是文件也不是文件夹"),
        (r"the link leads nowhere", "链接已失效"),
        (r"the folder cannot be read", "文件夹无法读取：请检查权限"),
        (r"page (\d+) has no text layer", "第 {1} 页没有文字层：请先做文字识别（OCR）"),
        (r"page (\d+) has over (\d+) characters", "第 {1} 页超过 {2} 字：请拆分"),
        (r"over (\d+) pages, the rest is not read", "超过 {1} 页，其余未读：请拆分"),
        (r"the PDF is encrypted", "PDF 已加密：请去掉密码"),
        (r"no PDF that can be read|a PDF without pages", "PDF 已损坏或没有页面：请重新制作"),
        (r"not a zip archive that can be read|cannot be unpacked", "压缩包已损坏：请重新打包"),
        (r"an archive within an archive", "压缩包中的压缩包：请先解开"),
        (r"encrypted: unpack the archive first", "已加密：请先解开压缩包"),
        (r"unpacks to over (\d+) times its size", "解开后超过原大小 {1} 倍，未读（压缩炸弹？）"),
        (r"over (\d+) files in one archive", "压缩包内超过 {1} 个文件：请拆分"),
        (r"over (\d+) MB", "超过 {1} MB：请拆分"),
        (r"no column with the text", "表格没有正文一列"),
        (r"no table \(", "不是可读的表格：请另存为 CSV（UTF-8）"),
        (r"no records: put one JSON object|not a JSON object", "不是一行一个 JSON 对象"),
        (r"the line is too long", "该行太长：请拆分"),
        (r"a binary file, not a text", "不是文本文件"),
        (r"its characters were broken when it was converted", "转换编码时已成乱码：请重新获取原文"),
        (r"no text in UTF-8, GB18030, Big5 or UTF-16", "编码不明：请转换为 UTF-8"),
        (r"not valid (\S+):", "不是有效的 {1} 文本：请转换为 UTF-8"),
        (r"holds white space only|the file is empty", "空文件"),
        (r"cannot be read \(", "无法读取"),
    )
)
_LEFT_OUT = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (r"([\d,]+) pictures? \((.*?)\): of a page [^;]*", "{1} 张图片（{2}）：版面请先做文字识别（OCR）"),
        (r"([\d,]+) workbooks? \((.*?)\): [^;]*", "{1} 个工作簿（{2}）：请另存为 CSV"),
        (r"([\d,]+) books? or slides \((.*?)\): [^;]*", "{1} 个电子书、幻灯片（{2}）：请另存为文本或 PDF"),
        (r"([\d,]+) JSON files? \((.*?)\): [^;]*", "{1} 个 JSON 文件（{2}）：请一行一个对象存为 .jsonl"),
        (r"([\d,]+) archives? \((.*?)\): [^;]*", "{1} 个压缩包（{2}）：请解开，或改用 .zip"),
        (r"([\d,]+) other files? \((.*?)\): [^;]*", "{1} 个其他文件（{2}）：文本请以 .txt 结尾"),
        (r"; ", "；"),
    )
)


def reason(english: str) -> str:
    """Why a case is doubtful; what has no Chinese stays English."""
    return _REASONS.get(english, english)


def warning(english: str) -> str:
    """What a build says of a file; "" where that has no Chinese."""
    for pattern, chinese in _WARNINGS:
        if found := pattern.search(english):
            where = english[: found.start()].rstrip(": ")
            told = _filled(chinese, found)
            for part, put in _LEFT_OUT:
                told = part.sub(partial(_filled, put), told)
            return f"{where}：{told}" if where else told
    return ""


def _filled(chinese: str, found: re.Match[str]) -> str:
    return chinese.format(found.group(), *found.groups())
