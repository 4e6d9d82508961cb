"""Makes the font that the package carries, for words under the pictures.

    pip install fonttools
    python tools/make_font.py LXGWWenKai-Regular.ttf src/storybrush/book/fonts/StorybrushKai.ttf

The source is LXGW WenKai 1.250 Regular (https://github.com/lxgw/LxgwWenKai, Debian package `fonts-lxgw-wenkai`), a
children's-book hand under the SIL Open Font License with the reserved names "霞鹜" and "LXGW"; a subset is a
modified version, so it gets a name of its own. TrueType outlines, because reportlab embeds no CFF.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "Storybrush Kai"


def common_chinese() -> str:
    """The 3,755 characters of GB2312 level 1: rows 16 to 55."""
    cells = (bytes((row + 0xA0, cell + 0xA0)) for row in range(16, 56) for cell in range(1, 95))
    return "".join(c.decode("gb2312", errors="ignore") for c in cells)


def wanted() -> str:
    latin = "".join(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x180)]))
    marks = "".join(map(chr, [*range(0x2010, 0x2028), *range(0x2030, 0x2040), *range(0x3000, 0x3020), 0x20AC, 0x2122]))
    wide = "".join(map(chr, range(0xFF01, 0xFF5F)))
    other = "·—…‥°×÷±←↑→↓√≈≠≤≥■□▲△▶◆◇○●★☆♀♂♥♪♫①②③④⑤⑥⑦⑧⑨⑩"
    # names and onomatopoeia of tales that GB2312 keeps in level 2
    tales = "凰蝴蝶鹦鹉蜻蜓蜘蛛蟋蟀蚯蚓蚂蚱鹈鹕鸵鸳鸯麒麟骆驼狒狒獾鼹鼬獭麋狍貂貘鲸鲨鳄鳗螃蟹蛤蜗蛞蝓蝌蚪蝙蝠蜥蜴螳螂蝉蟾蜍蚌萤"
    tales += "嗖嘀嗒咚嘭唰哗啦叽喳咩哞汪喵嘎嗷呜哧呱咕噜噗嗤嗨嘿哎哟唉咦哇嘛呐喔噢嗯咯嘟呦喏咪嘻呵蹦跶踮蹑踱趴蹬跺踉跄"
    tales += "玫瑰茉莉葡萄橙柠檬樱桃荔枝椰橘蔷薇薰衣草蒲公英茼蒿菠萝蘑菇莴苣鬃翎喙巢篱笆秋千翘翘板滑梯糍粑粽馄饨饺馒毽琵琶箜篌"
    tales += (
        "妞妮娃媳嫂嬷婆孩她它们您咱俺甭囡姊仙妖魔鬼魅魍魉嫦娥哪吒悟空唐僧猪八戒沙僧孙貔貅鲲鹏铠袍裙裳褂袄靴帽冠簪钗"
    )
    return common_chinese() + latin + marks + wide + other + tales


def main(source: str, target: str) -> None:
    options = Options()
    options.hinting = False
    options.layout_features = []  # reportlab shapes nothing
    options.name_IDs = [0, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "DSIG", "meta"]
    font = TTFont(source)
    subsetter = Subsetter(options)
    subsetter.populate(text=wanted())
    subsetter.subset(font)
    names = font["name"]
    for identifier, text in {
        1: FAMILY,
        2: "Regular",
        3: f"{FAMILY} 1.250",
        4: FAMILY,
        5: "Version 1.250",
        6: FAMILY.replace(" ", ""),
    }.items():
        names.setName(text, identifier, 3, 1, 0x409)
    font["head"].modified = font["head"].created  # the same bytes every time
    font.recalcTimestamp = False
    font.save(target)
    print(f"{target}: {len(font.getBestCmap())} characters, {Path(target).stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
