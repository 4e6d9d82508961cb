"""The binder's own words in both languages, and a scene told in words for those who cannot see it."""

from __future__ import annotations

from storybrush.script import Garment, Item, Language, Picture, Scene, Script

INTERFACE: dict[Language, dict[str, str]] = {
    "zh": {
        "untitled": "一个故事", "page": "第 {n} 页", "of": "{n} / {total}", "next": "下一页", "previous": "上一页",
        "about": "关于这本书", "start": "封面",
        "made": "由故事画笔 {version} 绘制（种子 {seed}）。图画由训练过的神经网络在本机生成，未经修饰。",
        "faithful": "核对了 {asked} 处画面内容，其中 {kept} 处与文字相符。", "not kept": "第 {n} 页：要画的是{asked}，看到的是{seen}。",
        "not drawn": "第 {n} 页：没有画出“{words}”：{why}", "drawn as": "第 {n} 页：“{words}”画成了相近的样子：{why}",
        "not possible": "第 {n} 页：“{words}”做不到：{why}",
        "no shape": "有些字在本书字体里没有字形，印成了方框：{codes}。",
    },
    "en": {
        "untitled": "A story", "page": "Page {n}", "of": "{n} / {total}", "next": "Next page", "previous": "Previous page",
        "about": "About this book", "start": "Cover",
        "made": "Drawn by Storybrush {version} (seed {seed}). The pictures were made on this computer by trained neural networks and are unretouched.",
        "faithful": "{asked} details of the pictures were checked, and {kept} of them agree with the words.",
        "not kept": "Page {n}: asked for {asked}, found {seen}.",
        "not drawn": "Page {n}: “{words}” was not drawn: {why}", "drawn as": "Page {n}: “{words}” was drawn as something near: {why}",
        "not possible": "Page {n}: “{words}” was not possible: {why}",
        "no shape": "Some characters have no shape in the book's font and are printed as boxes: {codes}.",
    },
}  # fmt: skip

CHINESE = {
    # places
    "garden": "花园", "park": "公园", "village": "村庄", "street": "街道", "farm": "农场", "field": "田野", "road": "路",
    "river": "河边", "lake": "湖边", "beach": "海滩", "sea": "大海", "bedroom": "卧室", "kitchen": "厨房", "living room": "客厅",
    "classroom": "教室", "palace": "宫殿", "shop": "商店", "courtyard": "院子", "bamboo forest": "竹林", "desert": "沙漠",
    "space": "太空", "underwater": "水下", "castle": "城堡", "forest": "森林", "meadow": "草地", "mountain": "山里",
    "snow": "雪地", "cave": "山洞", "savanna": "草原", "swamp": "沼泽", "rocky land": "石滩",
    "rice terraces": "梯田", "volcano": "火山", "island": "小岛", "moon": "月球", "bridge": "桥", "hilltop": "小山",
    "mountain path": "山路", "orchard": "果园", "vegetable garden": "菜园", "pond": "池塘", "jungle": "丛林", "ice": "冰面",
    "sky": "天空", "ship": "船上", "harbour": "港口", "city": "城市", "rooftop": "屋顶", "market": "集市",
    "train station": "火车站", "playground": "操场", "zoo": "动物园", "temple": "寺庙", "castle yard": "城堡院子",
    "library": "图书馆", "hospital": "医院", "hut": "小屋", "attic": "阁楼", "cellar": "地窖", "barn": "谷仓",
    # time, season, weather
    "dawn": "清晨", "day": "白天", "sunset": "傍晚", "night": "夜里", "spring": "春天", "summer": "夏天", "autumn": "秋天",
    "winter": "冬天", "cloudy": "多云", "rain": "下着雨", "wind": "刮着风", "fog": "有雾", "storm": "暴风雨",
    # colours
    "red": "红色", "orange": "橙色", "yellow": "黄色", "green": "绿色", "blue": "蓝色", "purple": "紫色", "pink": "粉色",
    "brown": "棕色", "black": "黑色", "white": "白色", "grey": "灰色", "gold": "金色",
    # poses and feelings
    "walk": "在走", "run": "在跑", "sit": "坐着", "sleep": "在睡觉", "wave": "在招手", "jump": "在跳", "dance": "在跳舞",
    "play": "在玩", "read": "在看书", "carry": "拿着东西", "point": "用手指着", "cry": "在哭", "hug": "在拥抱", "fly": "在飞",
    "kneel": "跪着", "climb": "在攀爬", "swim": "在游泳", "kick": "在踢球", "throw": "在扔东西", "fall": "摔倒了", "cheer": "在欢呼",
    "sweep": "在扫地", "dig": "在挖土", "ride": "骑着", "eat": "在吃东西", "drink": "在喝东西", "think": "在思考",
    "rear": "前脚扬起", "look back": "回过头来", "lie": "躺着", "sing": "在唱歌",
    "happy": "高兴", "sad": "难过", "angry": "生气", "surprised": "惊讶", "afraid": "害怕", "sleepy": "困倦", "crying": "流着泪",
    # garments
    "dress": "连衣裙", "shirt-trousers": "衬衫和裤子", "shirt-skirt": "衬衫和裙子", "coat": "外套", "robe": "长袍", "hanfu": "汉服",
    "qipao": "旗袍", "apron-dress": "围裙", "armour": "盔甲", "overalls": "背带裤", "pyjamas": "睡衣", "uniform": "制服",
    "cap": "帽子", "straw hat": "草帽", "crown": "王冠", "witch hat": "尖帽", "headscarf": "头巾", "bow": "蝴蝶结", "helmet": "头盔",
    "tail": "鱼尾", "tunic": "短袍", "rags": "破衣服", "space suit": "宇航服", "ninja suit": "忍者服", "kasaya": "袈裟",
    "dragon robe": "龙袍", "work coat": "消防服", "nurse dress": "护士服", "chef jacket": "厨师服", "waistcoat": "马甲",
    "beret": "贝雷帽", "top hat": "礼帽", "wizard hat": "巫师帽", "santa hat": "圣诞帽", "hood": "兜帽", "flower wreath": "花环",
    "pointed cap": "小尖帽", "pirate hat": "海盗帽", "knight helm": "骑士头盔", "ninja mask": "忍者面罩", "bamboo hat": "斗笠",
    "mian crown": "冕冠", "phoenix crown": "凤冠", "skullcap": "瓜皮帽", "feather hat": "羽毛帽", "nurse cap": "护士帽",
    "police cap": "警帽", "fire helmet": "消防头盔", "toque": "厨师帽", "space helmet": "太空头盔", "halo": "光环", "glasses": "眼镜",
}  # fmt: skip

ENGLISH = {
    "walk": "walking", "run": "running", "sit": "sitting", "sleep": "sleeping", "wave": "waving", "jump": "jumping",
    "dance": "dancing", "play": "playing", "read": "reading", "carry": "carrying something", "point": "pointing",
    "cry": "crying", "hug": "hugging", "fly": "flying", "kneel": "kneeling", "climb": "climbing", "swim": "swimming",
    "kick": "kicking a ball", "throw": "throwing", "bow": "bowing", "fall": "falling over", "cheer": "cheering",
    "sweep": "sweeping", "dig": "digging", "ride": "riding", "eat": "eating", "drink": "drinking", "think": "thinking",
    "rear": "rearing up", "look back": "looking back", "lie": "lying down", "sing": "singing", "cloudy": "cloudy", "rain": "rain", "snow": "snow", "wind": "wind",
    "fog": "fog", "storm": "a storm", "day": "by day", "dawn": "at dawn", "sunset": "at sunset", "night": "at night",
}  # fmt: skip


def describe(scene: Scene, language: Language) -> str:
    """What the picture shows, for those who hear it: where, when, and who does what. Used as alt text."""
    setting = scene.setting
    weather = None if setting.weather == "clear" else setting.weather
    if language == "zh":
        sky = "下着雪" if weather == "snow" else CHINESE[weather] if weather else ""
        where = "，".join(filter(None, [CHINESE[setting.place], CHINESE[setting.time], sky]))
        who = "；".join(_chinese(item) for item in scene.items)
        return f"插图：{where}。{who}。" if who else f"插图：{where}。"
    where = f"{setting.place} {ENGLISH[setting.time]}" + (f", {ENGLISH[weather]}" if weather else "")
    who = "; ".join(_english(item) for item in scene.items)
    return f"Illustration: {where}. {who[:1].upper()}{who[1:]}." if who else f"Illustration: {where}."


def _chinese(item: Item) -> str:
    name = item.words or item.what
    colour = f"{CHINESE[item.colour]}的" if item.colour and item.colour not in name else ""
    worn = "、".join((f"{CHINESE[g.colour]}的" if g.colour else "") + CHINESE[g.what] for g in item.wears)
    parts = [
        (f"{item.count}个" if item.count > 1 else "") + colour + name,
        f"穿戴着{worn}" if worn else "",
        "在鞠躬" if item.pose == "bow" else CHINESE.get(item.pose, ""),  # a bow that is worn is another word
        CHINESE.get(item.feeling, ""),
    ]
    return "，".join(filter(None, parts))


def _english(item: Item) -> str:
    name = item.words or item.what
    colour = f"{item.colour} " if item.colour and item.colour not in name.lower() else ""
    worn = " and ".join(_worn(garment) for garment in item.wears)
    parts = [
        (f"{item.count} × " if item.count > 1 else "") + colour + name,
        f"wearing {worn}" if worn else "",
        ENGLISH.get(item.pose, ""),
        "" if item.feeling == "neutral" else item.feeling,
    ]
    return ", ".join(filter(None, parts))


def _worn(garment: Garment) -> str:
    words = {"shirt-trousers": "shirt and trousers", "shirt-skirt": "shirt and skirt", "apron-dress": "apron dress"}
    return " ".join(filter(None, [garment.colour, words.get(garment.what, garment.what)]))


def title_of(script: Script) -> str:
    return script.title or INTERFACE[script.language]["untitled"]


def about(script: Script, pictures: list[Picture], version: str) -> list[str]:
    """The lines of "About this book": how it was made, what was checked, what was not drawn."""
    say = INTERFACE[script.language]
    lines = [say["made"].format(version=version, seed=script.seed)]
    checks = [check for picture in pictures for check in picture.checks]
    if checks:
        lines.append(say["faithful"].format(asked=len(checks), kept=sum(check.kept for check in checks)))
    for number, picture in enumerate(pictures, 1):
        lines += [
            say[remark.kind].format(n=number, words=remark.words, why=remark.why) for remark in picture.scene.remarks
        ]
        lines += [say["not kept"].format(n=number, asked=c.asked, seen=c.seen) for c in picture.checks if not c.kept]
    return lines
