"""Chinese measure words, which stand between a number and what it counts: 一枚金币, 两盏灯, 一窝小鸟."""

from __future__ import annotations

import re

NUMERAL = r"(?:[一二两三四五六七八九十百千几]|\d+|十[一二]|好几|许多|一些|那|这|每|另一|同一)"
# each of these is one
OF_ONE = "个只头条匹朵棵本张把座辆颗位名间件顶块片支根枝架艘扇盏口株粒幢栋面尾床台团幅枚部副所封册列枝杆柄锭瓣尊挺卷轮弯道滴柱峰节段"
OF_TWO = "双对"
OF_SEVERAL = "群串堆排摞捆束叠窝队批丛簇伙帮"
# what is measured by what it is in
VESSELS = "杯碗盘瓶篮盆筐桶袋箱锅壶盒罐坛缸碟笼包"
MEASURES = "".join(dict.fromkeys(OF_ONE + OF_TWO + OF_SEVERAL + VESSELS))
# of these a thing may follow without a number (本书, 群羊); 口红 and 面粉 are words of their own
BARE = "个只头条匹朵棵本张把座辆颗位件块片支根架艘群"


def times(measure: str) -> int:
    """How many things one of that measure is; 0 where it is not said: 一窝小鸟."""
    if measure and measure in OF_SEVERAL:
        return 0
    return 2 if measure and measure in OF_TWO else 1


def is_numeral(text: str) -> bool:
    return re.fullmatch(f"{NUMERAL}+", text) is not None
