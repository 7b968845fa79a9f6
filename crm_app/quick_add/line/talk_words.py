"""The words for what happens between people, with their kind and direction; English and Russian, folded."""

from collections.abc import Mapping
from typing import Final

from crm_app.domain.vocabulary import Direction, InteractionKind

_K, _D = InteractionKind, Direction
Kind = tuple[InteractionKind, Direction]


def _table(rows: tuple[tuple[InteractionKind, Direction, str], ...]) -> Mapping[str, Kind]:
    return {word: (kind, direction) for kind, direction, words in rows for word in words.split()}


VERBS: Final = _table((
    (_K.MEETING, _D.MUTUAL, "met встретил встретила встретили встретился встретилась встретились увиделся "
    "увиделась увиделись "
     "виделся виделась виделись пересекся пересеклась пересеклись познакомился познакомилась познакомились "
     "пообедал пообедали "
     "поужинал поужинали пообедала поужинала видел видела saw lunched bumped"),
    (_K.CALL, _D.MUTUAL, "созвонился созвонилась созвонились созванивались созванивался созванивалась"),
    (_K.CALL, _D.OUT, "called phoned rang позвонил позвонила позвонили звонил звонила набрал набрала"),
    (_K.MESSAGE, _D.MUTUAL, "chatted переписывался переписывалась переписывались списался списалась списались"),
    (_K.MESSAGE, _D.OUT, "messaged texted wrote pinged dmed написал написала написали писал писала ответил "
    "ответила replied"),
    (_K.EMAIL, _D.OUT, "emailed mailed"),
    (_K.MEETING, _D.MUTUAL, "talked spoke поговорил поговорила поговорили говорил говорила говорили пообщался "
    "пообщалась "
     "пообщались общался общалась общались поболтали поболтал поболтала"),
    (_K.INTRODUCTION, _D.OUT, "introduced познакомил познакомила представил представила свел свела"),
    (_K.HELP_GIVEN, _D.OUT, "helped помог помогла помогли"),
    (_K.EVENT, _D.MUTUAL, "attended"),
    (_K.COMMENT, _D.OUT, "commented прокомментировал прокомментировала"),
))  # fmt: skip
NOUNS: Final = _table((
    (_K.CALL, _D.MUTUAL, "call calls zoom созвон созвона созвоне созвоны звонок звонка звонке колл колла"),
    (_K.MEETING, _D.MUTUAL, "meeting coffee lunch dinner breakfast beer drinks встреча встречи встречу встрече "
    "кофе обед ужин "
     "завтрак пиво интервью собеседование собеседования 1:1"),
    (_K.MESSAGE, _D.MUTUAL, "chat dm dms переписка переписке переписки чат"),
    (_K.MESSAGE, _D.IN, "message сообщение сообщения"),
    (_K.EMAIL, _D.MUTUAL, "email e-mail mail письмо письма имейл"),
    (_K.EVENT, _D.MUTUAL, "event meetup conference hackathon workshop webinar митап митапе митапа конференция "
    "конференции "
     "ивент ивенте мероприятие мероприятии хакатон хакатоне воркшоп вебинар вебинаре"),
    (_K.INTRODUCTION, _D.MUTUAL, "intro"),
))  # fmt: skip
