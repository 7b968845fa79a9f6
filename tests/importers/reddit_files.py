"""Writes Reddit data requests of every generation, as bytes, about invented people."""

import csv
import io
from collections.abc import Sequence

ME, ANNA, BEN = "nora_maps", "anna-belova", "BenFarrow"
BOM = b"\xef\xbb\xbf"

POSTS = "id,permalink,date,ip,subreddit,gildings,title,url,body"
COMMENTS = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media"
COMMENTS_OLD = COMMENTS.removesuffix(",media")
MESSAGES = "id,permalink,thread_id,date,ip,from,to,subject,body"
CHAT = (
    "message_id,created_at,updated_at,username,message,thread_parent_message_id,channel_url,subreddit,channel_name,"
    "conversation_type"
)


def table(header: str, rows: Sequence[Sequence[str]] = ()) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return out.getvalue().encode()


def posts() -> bytes:
    def post(number: str, at: str, place: str) -> tuple[str, ...]:
        return (number, f"https://x.example/{number}", at, "", place, "0", "Заголовок", "", "Text,\nof two lines")

    return table(
        POSTS,
        [
            post("p1", "2024-05-02 18:11:04 UTC", "Maps"),
            post("p2", "2024-05-01 23:59:59 UTC", "maps"),
            post("p3", "2024-05-02 00:00:00 UTC", "maps"),
            post("p4", "2024-05-02 00:00:00 UTC", "u_nora_maps"),
            post("p5", "yesterday", "maps"),
            post("p6", "2024-05-02 00:00:00 UTC", ""),
        ],
    )


def comments(header: str = COMMENTS) -> bytes:
    def comment(number: str, at: str, place: str) -> tuple[str, ...]:
        cells = (number, f"https://x.example/{number}", at, "", place, "0", "https://x.example/p", "t1_x", "Да", "")
        return cells[: len(header.split(","))]

    return table(
        header,
        [
            comment("c1", "2024-05-02 18:11:04 UTC", "maps"),
            comment("c2", "2024-05-02 18:12:04 UTC", "maps"),
            comment("c3", "2024-05-02 18:12:04 UTC", "gis_ru"),
        ],
    )


def messages() -> bytes:
    def message(number: str, thread: str, at: str, sender: str, to: str, body: str) -> tuple[str, ...]:
        return (number, f"https://x.example/{number}", thread, f"{at} UTC", "", sender, to, "Maps", body)

    return table(
        MESSAGES,
        [
            message("m1", "t1", "2024-05-02 18:11:04", ANNA, ME, "Привет"),
            message("m2", "t1", "2024-05-02 17:11:04", ME, ANNA, "Hello\nthere"),
            message("m3", "t2", "2024-05-03 00:11:04", ME, f"u/{BEN}", "Hi"),
            message("m4", "t3", "2024-05-03 00:11:04", "reddit", ME, "Welcome"),
            message("m5", "t4", "2024-05-03 00:11:04", "[deleted]", ME, "Gone"),
            message("m6", "t5", "2024-05-03 00:11:04", ME, "#maps", "To the moderators"),
            message("m7", "t6", "2024-05-03 00:11:04", "r/maps", ME, "From them"),
            message("m8", "t7", "soon", ANNA, ME, "When?"),
            message("m9", "t8", "2024-05-03 00:11:04", ME, ME.upper(), "Note"),
        ],
    )


def chat() -> bytes:
    def line(number: int, at: str, who: str, text: str, channel: str, **more: str) -> tuple[str, ...]:
        place, name, kind = more.get("place", ""), more.get("name", ""), more.get("kind", "direct")
        return (f"${number}", f"{at} UTC", "", who, text, "", channel, place, name, kind)

    return table(
        CHAT,
        [
            line(1, "2024-05-04 10:00:00", ME, "Hi Anna", "!a:reddit.com", name=ANNA),
            line(2, "2024-05-05 10:00:00.250", ANNA, "Привет", "!a:reddit.com", name=ANNA),
            line(3, "2024-05-05 11:00:00", ME, "Are you there?", "!b:reddit.com", name=BEN),
            line(4, "2024-05-05 11:00:00", ME, "Anybody?", "!c:reddit.com", name="A long title of words"),
            line(5, "2024-05-06 11:00:00", ANNA, "All", "!g:reddit.com", kind="group", name="Walks"),
            line(6, "2024-05-06 12:00:00", BEN, "Well", "!g:reddit.com", kind="group", name="Walks"),
            line(7, "2024-05-07 12:00:00", ME, "Yes", "!g:reddit.com", kind="group", name="Walks"),
            line(8, "2024-05-07 12:00:00", ME, "Public", "!p:reddit.com", kind="community", place="Maps"),
            line(9, "2024-05-07 12:00:00", ANNA, "Public", "!p:reddit.com", kind="community", place="Maps"),
            line(10, "", ANNA, "No date", "!a:reddit.com"),
            line(11, "2024-05-07 12:00:00", "[deleted]", "?", "!d:reddit.com"),
        ],
    )


def friends() -> bytes:
    return table(
        "username,note", [(ANNA, "Карты"), (BEN, ""), ("[deleted]", ""), (ANNA.upper(), ""), ("", "x"), (ME, "")]
    )


def statistics(name: str = ME) -> bytes:
    return table("statistic,value", [("account id", "x1"), ("account name", name), ("is_employee", "False")])


def subreddits(*names: str) -> bytes:
    return table("subreddit", [(name,) for name in names])


def whole() -> dict[str, bytes]:
    """Everything a request brings; most of it is not about people."""
    return {
        "approved_submitter_subreddits.csv": subreddits("Maps"),
        "chat_history.csv": BOM + chat(),
        "checkfile.csv": table("filename,sha256", [("posts.csv", "00")]),
        "comment_headers.csv": table("id,permalink,date,ip,subreddit,gildings,link,parent"),
        "comment_votes.csv": table("id,permalink,direction", [("c1", "https://x.example/c1", "up")]),
        "comments.csv": comments(),
        "comments_1.csv": comments(COMMENTS_OLD),
        "friends.csv": friends(),
        "ip_logs.csv": table("date,ip", [("registration ip", "127.0.0.1")]),
        "message_headers.csv": table("id,permalink,thread_id,date,ip,from,to"),
        "messages.csv": table(MESSAGES),
        "messages_archive.csv": messages(),
        "moderated_subreddits.csv": subreddits("maps"),
        "multireddits.csv": table(
            "id,display_name,date,description,privacy,subreddits,image_url,is_owner,favorited,followers"
        ),
        "posts.csv": BOM + posts(),
        "saved_posts.csv": table("id,permalink", [("p9", "https://x.example/p9")]),
        "statistics.csv": statistics(),
        "subscribed_subreddits.csv": BOM + subreddits("Maps", "gis_ru", "u_anna-belova", "maps", "not a name"),
    }
