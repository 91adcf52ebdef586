import pytest

from generator.views.pinyin import pinyin


@pytest.mark.parametrize(
    ("name", "language", "read"),
    [
        ("深度求索", "zh-Hans", "shen du qiu suo"),
        ("香港中文大學", "zh-Hant", "xiang gang zhong wen da xue"),
        ("智源 BAAI", "zh", "zhi yuan"),
        ("国立情報学研究所", "ja", ""),
        ("さくら通信", "zh", ""),
        ("DeepSeek", "zh", ""),
        ("네이버", "ko", ""),
    ],
)
def test_chinese_names_are_read_and_no_others(name, language, read):
    assert pinyin(name, language) == read
