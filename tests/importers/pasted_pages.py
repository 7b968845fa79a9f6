"""Pages as the clipboard has them, with invented people: text and HTML of LinkedIn, Facebook, Discord and others."""

LINKEDIN_MEMBERS = """
<html><body><!--StartFragment--><ul class="groups-members-list__results-list">
<li><a href="https://www.linkedin.com/in/anna-belova?miniProfileUrn=urn%3Ali"><div><img alt="Anna Belova"></div>
<div class="artdeco-entity-lockup__title"><span aria-hidden="true">Anna Belova</span>
<span class="visually-hidden">View Anna Belova’s profile</span></div>
<span class="artdeco-entity-lockup__badge"><span class="a11y-text">Second degree connection</span>
<span>· 2nd</span></span><div>CTO at Foo &amp; Sons | Speaker</div></a><button><span>Message</span></button></li>
<li><a href="/in/boris-kim/"><img></a><a href="/in/boris-kim/"><span>Boris Kim</span></a>
<span>Status is online</span><span>• 1st</span><span>Owner</span><p>Инженер в Заря</p><button>Message</button></li>
<li><a href="https://de.linkedin.com/in/%D0%B2%D0%B5%D1%80%D0%B0">Вера Орлова (она)</a><span>• 3rd+</span>
<p>Freelance illustrator</p><button>Connect</button></li>
</ul></body></html>
"""

LINKEDIN_SEARCH = """
<div><a href="https://www.linkedin.com/in/dina-fox/"><span>Dina Fox</span></a><span>• 2nd</span>
<div>Head of Data @ Bar</div><div>Riga, Latvia</div>
<a href="https://www.linkedin.com/in/olga-kern"><strong>Olga Kern</strong></a>, <a href="/in/petr-lis">Petr Lis</a>
<span>and 3 other mutual connections</span><button>Connect</button></div>
<div><a href="https://www.linkedin.com/in/egor-mai/">Egor Mai</a><span>• 2nd</span><div>Works at Baz</div></div>
<script>var a = "<a href='/in/nobody'>Nobody</a>";</script>
"""

FACEBOOK_GROUP = """
<div role="listitem"><a href="/groups/42/user/1001/?__cft__=x"><image></image></a>
<span><a href="/groups/42/user/1001/">Anna Belova</a></span><span>Admin</span><div>Works at Foo</div>
<div>Joined about 2 years ago</div><div aria-label="Add Friend"><span>Add friend</span></div></div>
<div role="listitem"><a href="https://www.facebook.com/groups/42/user/1002/">Борис Ким</a>
<span>Модератор</span>
<div>Added by <a href="https://www.facebook.com/groups/42/user/1001/">Anna Belova</a> on Monday</div>
<div>Работает в Заря</div><span>Добавить в друзья</span></div>
<div><a href="https://www.facebook.com/groups/42/">The group</a><a href="https://www.facebook.com/clara.page?comment_id=1">
Clara Page</a><div>Joined on Monday</div></div>
"""

DISCORD_MEMBERS = """
<div class="members_c8ffbb"><h3 class="membersGroup_cbd271">Moderators — 1</h3>
<div class="member_c8ffbb"><span class="name__703b9 username__703b9"><span>anna</span></span>
<div class="subText_a31c43"><div class="activityText_a31c43">Playing <strong>Chess</strong></div></div></div>
<h3 class="membersGroup_cbd271">Online — 2</h3>
<div><span class="name__703b9 username__703b9">борис</span></div>
<div><span class="name__703b9 username__703b9">Clara P.</span><div class="subText_a31c43">back at noon</div></div></div>
"""

LINKEDIN_TEXT = """Anna Belova
Anna Belova
View Anna Belova’s profile
• 2nd2nd degree connection
CTO at Foo | Speaker
Message
Status is offline
Boris Kim
• 1st
Owner
Инженер в Заря
Message
Вера Орлова
• 3rd+
Connect
"""

LINKEDIN_CONNECTIONS_TEXT = """1,234 connections
Member’s name
Anna Belova
Member’s occupation
CTO at Foo
Connected on March 3, 2024
Message
Member’s name
Boris Kim
Member’s occupation
Student
Connected on March 2, 2024
Message
"""

FACEBOOK_TEXT_RU = """Анна Белова
Администратор
Участник с 3 марта 2024 г.
Работает в Заря
Добавить в друзья
Борис Ким
Присоединился около года назад
Сообщение
"""

DISCORD_TEXT = """MODERATORS — 1
anna
Playing Chess
ONLINE — 2
борис
Clara P.
Listening to Spotify
"""

LINES = """1. Anna Belova - CTO at Foo
2. Борис Ким, инженер
- Clara Page https://www.linkedin.com/in/clara
@dina_fox
Egor Mai <egor@mail.example>
https://t.me/egor_mai
"""

BLOCKS = """Anna Belova
CTO at Foo

Борис Ким
Инженер в Заря
https://vk.com/id42

Clara Page
"""
