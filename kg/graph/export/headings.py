"""The columns of the tables in Chinese, for the heads of a workbook. CSV keeps the bare names."""

from __future__ import annotations

from collections.abc import Mapping

_CHINESE: Mapping[str, str] = {
    "about": "对象",
    "approximation": "约数",
    "article": "报道编号",
    "article_ids": "报道编号",
    "articles": "报道",
    "background": "背景知识",
    "belongs_to": "上级单位",
    "body": "单位",
    "claim": "出处标识",
    "class": "类别",
    "collectives": "获奖集体数",
    "conferred_by": "授予单位",
    "confidence": "置信度",
    "date": "日期",
    "district": "区县",
    "edition": "届次",
    "employers": "工作单位",
    "end": "止于",
    "first_date": "最早日期",
    "for": "授予对象",
    "former": "已卸任",
    "from": "原值",
    "headline": "标题",
    "held_at": "举办地点",
    "held_here": "在此举办",
    "honour": "荣誉",
    "honours": "荣誉",
    "iri": "标识",
    "issued_by": "发布单位",
    "kicker": "引题",
    "kind": "体裁",
    "last_date": "最晚日期",
    "level": "级别",
    "measure": "指标",
    "modality": "已然或计划",
    "name": "名称",
    "object": "宾语",
    "officers": "任职人员",
    "organizers": "举办单位",
    "organizes": "举办",
    "other_names": "别名",
    "page": "版面",
    "parent": "上级工会",
    "parent_background": "上级出自背景知识",
    "participants": "参加者",
    "people": "获奖人数",
    "person": "人物",
    "posts": "任职",
    "property": "关系",
    "quote": "引文",
    "recipient": "获得者",
    "reporters": "记者",
    "rule": "规则",
    "run_by": "运营单位",
    "sentence": "原句",
    "since": "任职时间",
    "source": "文件",
    "start": "起于",
    "subject": "主语",
    "subtitle": "副题",
    "takes_part_in": "参加",
    "time": "时间",
    "title": "职务",
    "union": "工会",
    "union_of": "所属单位",
    "unit": "计量单位",
    "value": "数值",
    "visited_by": "来访单位",
    "year": "年份",
}


def heading(column: str) -> str:
    """What stands above a column of a workbook, as its sheets are named.

    >>> heading("conferred_by")
    '授予单位 conferred_by'
    """
    return f"{_CHINESE[column]} {column}"
