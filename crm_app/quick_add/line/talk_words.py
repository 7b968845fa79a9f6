"""The words for what happens between people, with their kind and direction; English and Russian, folded."""

from collections.abc import Mapping
from typing import Final

from crm_app.domain.vocabulary import Direction, InteractionKind

_K, _D = InteractionKind, Direction
Kind = tuple[InteractionKind, Direction]


def _table(rows: tuple[tuple[InteractionKind, Direction, str], ...]) -> Mapping[str, Kind]:
    return {word: (kind, direction) for kind, direction, words in rows for word in words.split()}


VERBS: Final = _table((
    (_K.MEETING, _D.MUTUAL, "met встретил встретила встретили встретился встретилась встретились встречался "
     "встречалась "
     "встречались повстречал повстречала увиделся увиделась увиделись увидел увидела виделся виделась виделись видел "
     "видела видели пересекся пересеклась пересеклись столкнулся столкнулась столкнулись познакомился познакомилась "
     "познакомились обедал обедала обедали пообедал пообедала пообедали ужинал ужинала ужинали поужинал поужинала "
     "поужинали завтракал завтракала завтракали позавтракал позавтракала позавтракали пил пила пили выпил выпила "
     "выпили "
     "гулял гуляла гуляли погулял погуляла погуляли посидел посидела посидели навестил навестила навестили saw "
     "lunched dined bumped interviewed visited"),
    (_K.CALL, _D.MUTUAL, "созвонился созвонилась созвонились созванивались созванивался созванивалась skyped zoomed "
     "facetimed"),
    (_K.CALL, _D.OUT, "called phoned rang позвонил позвонила позвонили звонил звонила звонили набрал набрала "
     "перезвонил "
     "перезвонила перезвонили дозвонился дозвонилась"),
    (_K.MESSAGE, _D.MUTUAL, "chatted reconnected переписывался переписывалась переписывались списался списалась "
     "списались"),
    (_K.MESSAGE, _D.OUT, "messaged texted wrote pinged dmed dm'd pm'd написал написала написали писал писала "
     "писали отписал "
     "отписала отписался отписалась ответил ответила ответили replied answered прислал прислала прислали"),
    (_K.EMAIL, _D.OUT, "emailed mailed e-mailed"),
    (_K.MEETING, _D.MUTUAL, "talked spoke поговорил поговорила поговорили говорил говорила говорили разговаривал "
     "разговаривала разговаривали пообщался пообщалась пообщались общался общалась общались поболтали поболтал "
     "поболтала "
     "болтали synced"),
    (_K.INTRODUCTION, _D.OUT, "introduced познакомил познакомила познакомили представил представила свел свела "
     "свели"),
    (_K.HELP_GIVEN, _D.OUT, "helped mentored помог помогла помогли помогал помогала подсказал подсказала"),
    (_K.EVENT, _D.MUTUAL, "attended посетил посетила посетили"),
    (_K.COMMENT, _D.OUT, "commented прокомментировал прокомментировала откомментировал откомментировала"),
))  # fmt: skip
HELPS: Final = frozenset(["advice", "feedback", "совет", "советы"])
"""What helps, by the noun: the note keeps the sentence, for it says what was given."""
PHRASES: Final[Mapping[tuple[str, str], Kind]] = {
    ("ran", "into"): (_K.MEETING, _D.MUTUAL), ("caught", "up"): (_K.MEETING, _D.MUTUAL),
    ("sat", "down"): (_K.MEETING, _D.MUTUAL), ("hung", "out"): (_K.MEETING, _D.MUTUAL),
    ("followed", "up"): (_K.MESSAGE, _D.OUT), ("reached", "out"): (_K.MESSAGE, _D.OUT),
    ("got", "back"): (_K.MESSAGE, _D.OUT), ("heard", "from"): (_K.MESSAGE, _D.IN), ("sent", "me"): (_K.MESSAGE, _D.IN),
    ("wrote", "back"): (_K.MESSAGE, _D.OUT), ("connected", "with"): (_K.MESSAGE, _D.MUTUAL),
}  # fmt: skip
"""Verbs of two words."""
CALLED: Final = frozenset(
    ["phone", "zoom", "skype", "facetime", "teams", "телефону", "зуме", "зуму", "скайпе", "скайпу", "видеосвязи"]
)
"""What makes talking a call."""
MAILED: Final = frozenset(["email", "e-mail", "mail", "почту", "почте", "имейл", "имейлу", "мейл", "мейлу"])
"""What makes writing an e-mail."""
NOUNS: Final = _table((
    (_K.CALL, _D.MUTUAL, "call calls zoom skype facetime созвон созвона созвоне созвоны звонок звонка звонке "
     "колл колла коллы зум скайп "
     "видеозвонок"),
    (_K.MEETING, _D.MUTUAL, "meeting coffee lunch dinner breakfast brunch beer beers tea drinks catch-up catchup "
     "sync session interview talk conversation встреча встречи встречу встрече "
    "кофе обед ужин "
     "завтрак пиво чай прогулка разговор разговора беседа беседы сессия сессию интервью собеседование "
     "собеседования 1:1"),
    (_K.MESSAGE, _D.MUTUAL, "chat dm dms переписка переписке переписки чат"),
    (_K.MESSAGE, _D.IN, "message сообщение сообщения голосовое"),
    (_K.EMAIL, _D.MUTUAL, "email e-mail mail письмо письма имейл"),
    (_K.EVENT, _D.MUTUAL, "event meetup conference hackathon workshop webinar митап митапе митапа конференция "
    "конференции "
     "ивент ивенте мероприятие мероприятии хакатон хакатоне воркшоп вебинар вебинаре"),
    (_K.INTRODUCTION, _D.MUTUAL, "intro интро"),
    (_K.HELP_RECEIVED, _D.IN, "advice совет советы feedback"),
    (_K.COMMENT, _D.IN, "comment comments комментарий комментарии"),
))  # fmt: skip
