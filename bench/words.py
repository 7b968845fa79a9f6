"""Invented material for the benchmark's address book: names, companies, communities, tags and the words of messages."""

import random
from dataclasses import dataclass


def _listed(words: str, separator: str | None = None) -> list[str]:
    return words.split(separator)


_ENGLISH_GIVEN = _listed(
    "Liam Emma Noah Olivia Mason Ava Lucas Mia Ethan Zoe Oscar Ruth Adam Clara Felix Nora Hugo Iris Jonas Leah Martin "
    "Paula Rafael Sofia Tomas Vera Victor Wendy Xavier Yvonne Amir Priya Chen Mei Diego Lucía Søren Łucja Björn Chloé"
)
_ENGLISH_FAMILY = _listed(
    "Ash Black Brook Clay Dun Ever Fair Glen Har Hazel Hol Kings Lang Marsh Mill New Oak Pem Ral Rock Sher Stan Thorn "
    "Wake West Whit Win Wood York Lind"
)
_ENGLISH_ENDING = _listed(
    "ford ley ton wood field by worth man well land er son ham lock ridge bury mere dale gate croft"
)
_RUSSIAN_MALE = _listed(
    "Алексей Андрей Антон Артём Борис Вадим Виктор Глеб Денис Дмитрий Егор Иван Илья Кирилл Лев Максим Михаил Никита "
    "Олег Павел Пётр Роман Сергей Семён Тимур Фёдор Юрий Ярослав"
)
_RUSSIAN_FEMALE = _listed(
    "Алёна Анна Валерия Вера Галина Дарья Ева Елена Жанна Зоя Ирина Ксения Лада Мария Надежда Наталья Ольга Полина "
    "Рита Светлана Софья Таисия Ульяна Юлия"
)
_RUSSIAN_FAMILY = _listed(
    "Абрам Бел Воробь Гус Демид Ерём Жур Зим Калин Лун Медвед Никит Орл Панфил Рыб Савель Тих Ушак Фом Хохл Чайк Шуб "
    "Щегл Яковл Берез Вишн Горш Дуб Корол Соболь"
)
_RUSSIAN_ENDING = (("ов", "ова"), ("ев", "ева"), ("ин", "ина"), ("ский", "ская"), ("енко", "енко"), ("ук", "ук"))
_COMPANY_FIRST = _listed(
    "Fjordlight Hollowtree Meadowgate Brightpath Copperline Quietriver Northmoor Bluefinch Tallgrass Ironleaf "
    "Saltmarsh Redbarn Silverbirch Windmere Lampwick Овсянка Тёплый Северный Ясный Берёза Маяк Полюс Искра Вектор "
    "Родник"
)
_COMPANY_LAST = _listed(
    "Software Health Labs University Logistics Bank Studio Robotics Energy Foods Media Systems Analytics Insurance "
    "Games код центр институт данные сервис"
)
_POSITION_FIRST = ("", "Senior ", "Lead ", "Junior ", "Head of ", "Principal ", "Ведущий ", "Старший ")
_POSITION_LAST = _listed(
    "Data Engineer,Product Manager,Designer,Backend Developer,Recruiter,Marketing Director,Analyst,Founder,Researcher,"
    "QA Engineer,Sales Manager,Architect,разработчик,аналитик,дизайнер,руководитель проектов,преподаватель,рекрутер",
    separator=",",
)
TAGS = _listed(
    "mentor hiring speaker alumni client investor conference python data design startup berlin london moscow remote "
    "вузовские коллеги друзья спикеры кандидаты наставники"
)
_COMMUNITY_FIRST = _listed(
    "PyData Python DevOps Women-in-Tech Data Design Product Startup Go Rust Наука Карьера Аналитика"
)
_COMMUNITY_LAST = _listed("Berlin London Moscow Tbilisi Remote Alumni Jobs Talks Club Help Клуб Чат")

_ENGLISH_STEMS = _listed(
    "talk meet call ask send plan work build test ship review share help hire learn teach write read move change "
    "design support deliver launch model count track answer invite host pitch fund draft sketch note follow listen "
    "think report present record release deploy measure market sell buy trade join leave return visit travel cook play "
    "paint print scan search sort filter group split merge handle load store query index cache stream batch sample"
)
_ENGLISH_TAILS = ("", "s", "ed", "ing", "er", "ers")
_ENGLISH_LITTLE = _listed("the and to of a in for with about we you it that on is was thanks")
_RUSSIAN_STEMS = _listed(
    "разговор встреч звон вопрос проект работ тест отчёт совет помощ найм учёб книг доклад заметк план рынок продаж "
    "заказ договор команд данн модел запрос поиск отбор групп партн выборк поток сервер экран список памят срок бюджет "
    "клиент партнёр студент школ город поезд обед кофе вечер утр недел месяц письм ответ приглашен знакомств"
)
_RUSSIAN_TAILS = ("", "а", "у", "е", "ом", "ы", "ов", "ам", "ами", "ах")
_RUSSIAN_LITTLE = _listed("и в на с по что мы вы это о за для как спасибо")

COMPANIES = tuple(f"{first} {last}" for first in _COMPANY_FIRST for last in _COMPANY_LAST)
POSITIONS = tuple(f"{first}{last}" for first in _POSITION_FIRST for last in _POSITION_LAST)
COMMUNITIES = tuple(f"{first} {last}" for first in _COMMUNITY_FIRST for last in _COMMUNITY_LAST)


@dataclass(frozen=True, slots=True)
class Name:
    given: str
    family: str

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"


def names(dice: random.Random) -> list[Name]:
    """Every name there is (some 44,000), one in three Russian, in a seeded order."""
    english = [
        Name(given, stem + ending) for given in _ENGLISH_GIVEN for stem in _ENGLISH_FAMILY for ending in _ENGLISH_ENDING
    ]
    russian = [
        Name(given, stem + ending[gender])
        for gender, given_names in enumerate((_RUSSIAN_MALE, _RUSSIAN_FEMALE))
        for given in given_names
        for stem in _RUSSIAN_FAMILY
        for ending in _RUSSIAN_ENDING
    ]
    both = english + russian
    dice.shuffle(both)
    return both


class Texts:
    """Sentences of 5 to 40 words; a few words are everywhere and most are rare, as in real mail."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        self._english = _spread(dice, _ENGLISH_LITTLE, _ENGLISH_STEMS, _ENGLISH_TAILS)
        self._russian = _spread(dice, _RUSSIAN_LITTLE, _RUSSIAN_STEMS, _RUSSIAN_TAILS)

    def text(self) -> str:
        vocabulary, weights = self._russian if self._dice.random() < 0.35 else self._english
        return " ".join(self._dice.choices(vocabulary, cum_weights=weights, k=self._dice.randint(5, 40)))


def _spread(
    dice: random.Random, little: list[str], stems: list[str], tails: tuple[str, ...]
) -> tuple[list[str], list[float]]:
    """The vocabulary, the commonest word first, and Zipf's weights summed up."""
    rest = [stem + tail for stem in stems for tail in tails]
    dice.shuffle(rest)
    total, weights = 0.0, list[float]()
    for rank in range(len(little) + len(rest)):
        total += 1 / (rank + 3)
        weights.append(total)
    return little + rest, weights
