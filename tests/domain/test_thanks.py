"""Words of thanks: found where one gives thanks oneself, and nowhere else."""

import pytest

from crm_app.domain.thanks import SEARCH_PARTS, gives_thanks

GIVEN = (
    "thanks for the intro", "Thank you!", "thx a lot", "Many thanks, Anna", "THANKS", "Got it, thanks", "Yes, thanks!",
    "thanked Anna for the intro", "I thanked her", "called Anna, thanked her for the referral", "I said thanks",
    "I wanted to thank you for the talk", "I'd like to thank you", "thanks to Anna for the review",
    "Thanks to you we made it", "I am grateful for your help", "Anna, thanks a lot", "thanks, no problem at all",
    "Спасибо за помощь", "спасибо!", "Огромное спасибо", "большое Вам спасибо", "Благодарю вас", "СПАСИБО",
    "поблагодарил Анну", "Поблагодарила Бориса за отзыв", "хочу поблагодарить вас", "сказал спасибо Анне",
    "Не знаю как, но спасибо большое", "Спасибо, не знал", "Очень признателен",
)  # fmt: skip
NOT_GIVEN = (
    "thanks to the bug we shipped late", "thanks to our new parser for dates", "thankfully it worked",
    "Anna thanked me", "she thanked us", "he said thanks", "Anna said thanks", "Anna: thanks for the link",
    "No, thank you", "no thanks", "thanks, but no", "forgot to thank her", "didn't thank her", "we need to thank you",
    "remember to thank Anna", "will say thanks tomorrow", "> thanks for that", "thanks in advance",
    "Thanksgiving dinner", "she was thanked by all", "They were grateful",
    "благодаря ошибке", "Благодаря Анне всё вышло", "она поблагодарила меня", "Анна поблагодарила меня",
    "Анна сказала спасибо", "Она сказала спасибо", "нет, спасибо", "спасибо, не надо", "надо поблагодарить Анну",
    "не поблагодарил", "заранее спасибо", "работает за спасибо", "благодарность", "меня поблагодарили",
)  # fmt: skip


def other(text: str) -> str:
    return "Анна Петрова" if "Анн" in text else "Anna Petrova"


@pytest.mark.parametrize("text", GIVEN)
def test_thanks_are_found(text: str) -> None:
    assert gives_thanks(text, other(text))
    assert any(part in text for part in SEARCH_PARTS)


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_what_is_no_thanks_is_not_counted(text: str) -> None:
    assert not gives_thanks(text, other(text))


def test_of_a_note_on_what_they_did_only_what_is_told_counts() -> None:
    assert not gives_thanks("thanks for your help", told_only=True)
    assert gives_thanks("she wrote; I thanked her", told_only=True)
    assert gives_thanks("написала сама, поблагодарил её", told_only=True)
