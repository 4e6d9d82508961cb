"""Chinese words that `syntax_zh` reads a sentence by: marks, words of place, parts of the body, verbs by what they do with their object."""

from __future__ import annotations

MARKS = frozenset("，。！？；：,.!?;:\n—…")
PLACES = ("on", "in", "under", "above", "below", "behind", "in front of", "left of", "right of", "near")
JOIN = frozenset(["和", "跟", "与", "同", "、", "及"])
BODY = (
    "肩膀",
    "肩",
    "背",
    "头",
    "手",
    "嘴",
    "怀",
    "脖子",
    "脚",
    "尾巴",
    "鼻子",
    "腿",
    "胳膊",
    "爪子",
    "身",
    "胸",
    "手臂",
    "掌",
    "牙",
    "额头",
    "膝盖",
)
GRIP = ("手", "嘴", "怀", "爪", "掌", "胳膊", "手臂", "牙")
BESIDE = {"身边": "near", "身旁": "near", "身后": "behind", "背后": "behind", "身前": "in front of", "面前": "in front of", "跟前": "in front of",
           "头顶": "above", "脚下": "under", "身上": "on", "背上": "on", "肩上": "on", "头上": "on"}  # fmt: skip
HOLD = tuple("提拿抱举叼端捧牵背扛抓握撑挑拎衔抬搬捡采摘剥捏拖拽抡挥")
NO_GRIP = frozenset(
    ["抬头", "举手", "提问", "拉手", "手拉手", "背对", "提出", "抬起头", "挥手", "提醒", "举行", "拿手", "抱怨", "带领"]
)
EATS = ("吃", "喝", "啃", "舔", "嚼", "弹", "吹", "读", "念", "织", "缝", "削", "尝")
BY = (
    "围",
    "靠",
    "挨",
    "陪",
    "喂",
    "搂",
    "摸",
    "遇",
    "碰",
    "找",
    "帮",
    "见",
    "等",
    "迎",
    "扶",
    "领",
    "教",
    "带",
    "亲",
    "安慰",
)
AFTER = ("追", "跟", "赶")
# verbs whose object does what follows: 看见一只猫在爬树, 还有一只狗在跑
SENSES = (
    "看见",
    "看到",
    "发现",
    "望见",
    "瞧见",
    "瞅见",
    "见到",
    "遇见",
    "遇到",
    "碰见",
    "碰到",
    "听见",
    "听到",
    "注意到",
    "只见",
    "梦见",
)
PIVOTS = (*SENSES, "有", "还有", "只有")
# what follows the object of a verb of perception and is the deed of its subject: 看见苹果就吃, 看见猫以后
NOT_PIVOTED = ("就", "便", "时", "后", "以后", "之后", "的时候", "的", "才", "却", "于是", "，", "吗", "了")
GAZE = ("看", "望", "盯", "瞧", "瞪", "瞅", "注视", "指")
TO = frozenset(["对", "向", "朝", "给", "跟", "和", "与", "为", "朝着", "向着", "对着"])
TOWARDS = frozenset(["朝着", "向着", "对着"])
LET = frozenset(["被", "从", "用", "比", "像", "由", "沿", "沿着", "叫", "让"])
INTO = ("进", "入")
PUT = tuple("放装丢扔投倒插塞摆挂")
HAVE = ("有", "拥有", "得到", "收到")
GIVE = ("给", "送", "递", "交给", "借给", "分给", "还给", "喂给", "赏")
LEADS = tuple("带牵领送抱背")
RIDES = ("坐", "乘", "搭", "划", "开")
