<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en_US">
    <context>
        <name>Cadence</name>
        <message>
            <source>A cadence of a tag still counts.</source>
            <translation>Периодичность метки по-прежнему действует.</translation>
        </message>
        <message>
            <source>By tier</source>
            <translation>По кругу общения</translation>
        </message>
        <message>
            <source>Due on %1, unless you are in touch before.</source>
            <translation>Срок: %1, если не пообщаетесь раньше.</translation>
        </message>
        <message>
            <source>Every 2 weeks</source>
            <translation>Раз в 2 недели</translation>
        </message>
        <message>
            <source>Every 3 months</source>
            <translation>Раз в 3 месяца</translation>
        </message>
        <message>
            <source>Every 6 months</source>
            <translation>Раз в 6 месяцев</translation>
        </message>
        <message>
            <source>Every 6 weeks</source>
            <translation>Раз в 6 недель</translation>
        </message>
        <message>
            <source>Every month</source>
            <translation>Раз в месяц</translation>
        </message>
        <message>
            <source>Every week</source>
            <translation>Раз в неделю</translation>
        </message>
        <message>
            <source>Every year</source>
            <translation>Раз в год</translation>
        </message>
        <message numerus="yes">
            <source>For %n people</source>
            <translation>
                <numerusform>Для %n человека</numerusform>
                <numerusform>Для %n человек</numerusform>
                <numerusform>Для %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Как часто</translation>
        </message>
        <message>
            <source>Keep in touch</source>
            <translation>Быть на связи</translation>
        </message>
        <message>
            <source>No reminders to keep in touch</source>
            <translation>Без напоминаний о связи</translation>
        </message>
        <message>
            <source>Now %1, by tag %2</source>
            <translation>Сейчас %1, по метке %2</translation>
        </message>
        <message>
            <source>Now %1, for this person</source>
            <translation>Сейчас %1, для этого человека</translation>
        </message>
        <message>
            <source>Now %1, tier %2</source>
            <translation>Сейчас %1, круг %2</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Другая…</translation>
        </message>
        <message>
            <source>Tier</source>
            <translation>Круг</translation>
        </message>
        <message>
            <source>every 10 days</source>
            <translation>раз в 10 дней</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>Birthday: %1</source>
            <translation>День рождения: %1</translation>
        </message>
        <message>
            <source>Keep in touch: %1</source>
            <translation>Быть на связи: %1</translation>
        </message>
    </context>
    <context>
        <name>Choose</name>
        <message numerus="yes">
            <source>%n people ticked</source>
            <translation>
                <numerusform>Отмечен %n человек</numerusform>
                <numerusform>Отмечены %n человека</numerusform>
                <numerusform>Отмечено %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Добавить метку</translation>
        </message>
        <message>
            <source>Add to a community</source>
            <translation>Добавить в сообщество</translation>
        </message>
        <message>
            <source>Communities</source>
            <translation>Сообщества</translation>
        </message>
        <message>
            <source>No community is called so.</source>
            <translation>Сообщества с таким названием нет.</translation>
        </message>
        <message>
            <source>Nobody is found by that.</source>
            <translation>Никто не найден.</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Search communities</source>
            <translation>Поиск сообществ</translation>
        </message>
        <message>
            <source>Search people</source>
            <translation>Поиск людей</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Метка</translation>
        </message>
        <message>
            <source>There are no communities yet. Add one on the Communities page.</source>
            <translation>Сообществ пока нет. Добавьте первое на странице «Сообщества».</translation>
        </message>
        <message>
            <source>mentor</source>
            <translation>наставник</translation>
        </message>
    </context>
    <context>
        <name>Chooser</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Создать: %1</translation>
        </message>
    </context>
    <context>
        <name>Communities</name>
        <message>
            <source>%1 · since %2</source>
            <translation>%1 · с %2</translation>
        </message>
        <message>
            <source>%1% of %2 met</source>
            <translation>%1% из %2 знакомых</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n members known</source>
            <translation>
                <numerusform>известен %n участник</numerusform>
                <numerusform>известны %n участника</numerusform>
                <numerusform>известно %n участников</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n met</source>
            <translation>
                <numerusform>%n знакомство</numerusform>
                <numerusform>%n знакомства</numerusform>
                <numerusform>%n знакомств</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Add a community</source>
            <translation>Добавить сообщество</translation>
        </message>
        <message>
            <source>Add people</source>
            <translation>+ Люди</translation>
        </message>
        <message>
            <source>Add the groups you are in, on Slack, Discord, LinkedIn or anywhere, and see whom you meet there.</source>
            <translation>Добавьте группы, в которых вы состоите: в Slack, Discord, LinkedIn или где угодно, и вы увидите, с кем там знакомитесь.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message numerus="yes">
            <source>All %n</source>
            <translation>
                <numerusform>Все: %n</numerusform>
                <numerusform>Все: %n</numerusform>
                <numerusform>Все: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Any kind</source>
            <translation>Любой вид</translation>
        </message>
        <message>
            <source>Any platform</source>
            <translation>Любая площадка</translation>
        </message>
        <message>
            <source>Choose one in the list to see whom you met there.</source>
            <translation>Выберите сообщество в списке, чтобы увидеть, с кем вы там познакомились.</translation>
        </message>
        <message>
            <source>Communities</source>
            <translation>Сообщества</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Напоминание</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Общались</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Знакомство</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>No communities yet</source>
            <translation>Сообществ пока нет</translation>
        </message>
        <message>
            <source>No community chosen</source>
            <translation>Сообщество не выбрано</translation>
        </message>
        <message>
            <source>No such community</source>
            <translation>Таких сообществ нет</translation>
        </message>
        <message>
            <source>Nobody yet. Add the people you know there, or say where you met on their page.</source>
            <translation>Пока никого. Добавьте знакомых оттуда или укажите место знакомства на странице контакта.</translation>
        </message>
        <message>
            <source>None passes these filters.</source>
            <translation>Ни одно не подходит под эти фильтры.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Nothing in or out for 90 days</source>
            <translation>90 дней ни сообщений от вас, ни вам</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open the person</source>
            <translation>Открыть контакт</translation>
        </message>
        <message>
            <source>Paste members…</source>
            <translation>Вставить участников…</translation>
        </message>
        <message>
            <source>People met by month</source>
            <translation>Знакомства по месяцам</translation>
        </message>
        <message>
            <source>People you met here</source>
            <translation>С кем вы здесь познакомились</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Quiet for you</source>
            <translation>Затишье</translation>
        </message>
        <message>
            <source>Remove from the community</source>
            <translation>Убрать из сообщества</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message>
            <source>The link could not be opened</source>
            <translation>Не удалось открыть ссылку</translation>
        </message>
        <message>
            <source>first met in this community</source>
            <translation>впервые встретились здесь</translation>
        </message>
        <message>
            <source>joined %1</source>
            <translation>вы здесь с %1</translation>
        </message>
        <message>
            <source>known to be here</source>
            <translation>известно здесь</translation>
        </message>
        <message>
            <source>last on %1</source>
            <translation>последний раз %1</translation>
        </message>
        <message>
            <source>members</source>
            <translation>участники</translation>
        </message>
        <message>
            <source>met</source>
            <translation>знакомства</translation>
        </message>
        <message>
            <source>talked with</source>
            <translation>общались</translation>
        </message>
        <message>
            <source>written by you</source>
            <translation>написано вами</translation>
        </message>
    </context>
    <context>
        <name>Community form</name>
        <message>
            <source>14 March 2024 or 14.03.2024</source>
            <translation>14 марта 2024 или 14.03.2024</translation>
        </message>
        <message>
            <source>Choose a platform.</source>
            <translation>Выберите площадку.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выберите…</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Сообщество</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Дата вступления</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Название</translation>
        </message>
        <message>
            <source>Name of the platform</source>
            <translation>Название площадки</translation>
        </message>
        <message>
            <source>New community</source>
            <translation>Новое сообщество</translation>
        </message>
        <message>
            <source>New platform…</source>
            <translation>Новая площадка…</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
    </context>
    <context>
        <name>Contact</name>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 (yours differs)</source>
            <translation>%1 (у вас иначе)</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1; %2</source>
            <translation>%1; %2</translation>
        </message>
        <message numerus="yes">
            <source>%n lines kept as they came, for an export</source>
            <translation>
                <numerusform>%n строка сохранена как есть, для экспорта</numerusform>
                <numerusform>%n строки сохранены как есть, для экспорта</numerusform>
                <numerusform>%n строк сохранено как есть, для экспорта</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n минута</numerusform>
                <numerusform>%n минуты</numerusform>
                <numerusform>%n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Добавить</translation>
        </message>
        <message>
            <source>Add a note</source>
            <translation>Добавить заметку</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Добавить метку</translation>
        </message>
        <message>
            <source>Add an outcome…</source>
            <translation>Добавить результат…</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Все виды</translation>
        </message>
        <message>
            <source>Also in: %1</source>
            <translation>Также в: %1</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>В архив</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>В архиве</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Choose somebody from the list to see what you know about them.</source>
            <translation>Выберите человека в списке, чтобы увидеть всё, что вы о нём знаете.</translation>
        </message>
        <message>
            <source>Communities</source>
            <translation>Сообщества</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Скопировано.</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Скопировать %1</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Delete this outcome</source>
            <translation>Удалить этот результат</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Изменить</translation>
        </message>
        <message>
            <source>Edit, archive, delete, what came of it</source>
            <translation>Изменить, в архив, удалить, добавить результат</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Follow up</source>
            <translation>Напомнить</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>Напоминания</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Скрыть</translation>
        </message>
        <message>
            <source>Hide the closed ones</source>
            <translation>Скрыть закрытые</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>How we met</source>
            <translation>Где познакомились</translation>
        </message>
        <message>
            <source>Keep in touch</source>
            <translation>Быть на связи</translation>
        </message>
        <message>
            <source>Last contact on %1.</source>
            <translation>Последнее общение: %1</translation>
        </message>
        <message>
            <source>Last contact on %1. You wrote on %2; no answer yet.</source>
            <translation>Последнее общение: %1; вы написали %2, ответа пока нет.</translation>
        </message>
        <message>
            <source>Let it pass this time, with nothing logged</source>
            <translation>Пропустить в этот раз, ничего не записывая</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>No program here opens this link.</source>
            <translation>Нет программы, которая открывает эту ссылку.</translation>
        </message>
        <message>
            <source>No rhythm set.</source>
            <translation>Периодичность не задана.</translation>
        </message>
        <message>
            <source>Nobody chosen</source>
            <translation>Никто не выбран</translation>
        </message>
        <message>
            <source>Not known yet.</source>
            <translation>Пока неизвестно.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Nothing of this kind yet.</source>
            <translation>Такого пока не было.</translation>
        </message>
        <message>
            <source>Nothing open.</source>
            <translation>Открытых нет.</translation>
        </message>
        <message>
            <source>Nothing yet. Log a conversation, or import your messages.</source>
            <translation>Пока пусто. Запишите разговор или импортируйте сообщения.</translation>
        </message>
        <message>
            <source>Only in the same community · add to my people</source>
            <translation>Только участник сообщества · добавить к моим людям</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Открыть: %1</translation>
        </message>
        <message>
            <source>Open %1
Right-click copies it</source>
            <translation>Открыть %1
Правая кнопка мыши — скопировать</translation>
        </message>
        <message>
            <source>Outcomes</source>
            <translation>Результаты</translation>
        </message>
        <message>
            <source>People with the tag %1: %2</source>
            <translation>Люди с меткой «%1»: %2</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Должности</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Задать</translation>
        </message>
        <message numerus="yes">
            <source>Show %n closed</source>
            <translation>
                <numerusform>Показать закрытые: %n</numerusform>
                <numerusform>Показать закрытые: %n</numerusform>
                <numerusform>Показать закрытые: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message numerus="yes">
            <source>Show all %Ln</source>
            <translation>
                <numerusform>Показать все (%Ln)</numerusform>
                <numerusform>Показать все (%Ln)</numerusform>
                <numerusform>Показать все (%Ln)</numerusform>
            </translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Источники</translation>
        </message>
        <message>
            <source>Stored when you leave the field, or with Ctrl+Enter</source>
            <translation>Сохраняется при выходе из поля или по Ctrl+Enter</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Take out of %1</source>
            <translation>Убрать из «%1»</translation>
        </message>
        <message>
            <source>Take the tag %1 off</source>
            <translation>Снять метку «%1»</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Лента</translation>
        </message>
        <message>
            <source>What is worth remembering</source>
            <translation>Что стоит запомнить</translation>
        </message>
        <message>
            <source>What it says</source>
            <translation>Что там сказано</translation>
        </message>
        <message>
            <source>You have not been in contact yet.</source>
            <translation>Вы ещё не общались.</translation>
        </message>
        <message>
            <source>You wrote on %1; no answer yet.</source>
            <translation>Вы написали %1, ответа пока нет.</translation>
        </message>
        <message>
            <source>by tag %1</source>
            <translation>по метке «%1»</translation>
        </message>
        <message>
            <source>for this person</source>
            <translation>для этого человека</translation>
        </message>
        <message>
            <source>not in its newest file</source>
            <translation>нет в последнем файле</translation>
        </message>
        <message>
            <source>now</source>
            <translation>сейчас</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>с %1</translation>
        </message>
        <message>
            <source>tier %1</source>
            <translation>круг %1</translation>
        </message>
        <message>
            <source>until %1</source>
            <translation>до %1</translation>
        </message>
    </context>
    <context>
        <name>Contact form</name>
        <message>
            <source>12 June or 12.06.1985</source>
            <translation>12 июня или 12.06.1985</translation>
        </message>
        <message>
            <source>14 March 2024</source>
            <translation>14 марта 2024</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Контакт</translation>
        </message>
        <message>
            <source>How we met</source>
            <translation>Где познакомились</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Новый контакт</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>On what occasion</source>
            <translation>По какому поводу</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Profiles, addresses and numbers</source>
            <translation>Профили, адреса и номера</translation>
        </message>
        <message>
            <source>When we met</source>
            <translation>Когда познакомились</translation>
        </message>
        <message>
            <source>thread “hiring data engineers”</source>
            <translation>обсуждение «ищем дата-инженеров»</translation>
        </message>
    </context>
    <context>
        <name>Digest</name>
        <message numerus="yes">
            <source>%1 of %n done</source>
            <translation>
                <numerusform>сделано %1 из %n</numerusform>
                <numerusform>сделано %1 из %n</numerusform>
                <numerusform>сделано %1 из %n</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>Дни рождения</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Due this week</source>
            <translation>На этой неделе</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>Прошлая неделя</translation>
        </message>
        <message>
            <source>New people last week</source>
            <translation>Новые люди за прошлую неделю</translation>
        </message>
        <message>
            <source>Nothing is due this week, and nothing happened last week.</source>
            <translation>На этой неделе дел нет, а на прошлой ничего не произошло.</translation>
        </message>
        <message>
            <source>Nothing is due this week.</source>
            <translation>На этой неделе дел нет.</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Открыть: %1</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Просрочено</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Обещания</translation>
        </message>
        <message>
            <source>Rhythm</source>
            <translation>Ритм</translation>
        </message>
        <message>
            <source>Show Today</source>
            <translation>Открыть «Сегодня»</translation>
        </message>
        <message>
            <source>Who to write to</source>
            <translation>Кому написать</translation>
        </message>
        <message>
            <source>Your week, %1</source>
            <translation>Ваша неделя, %1</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>birthday</source>
            <translation>день рождения</translation>
        </message>
        <message>
            <source>birthday, turns %1</source>
            <translation>день рождения, исполнится %1</translation>
        </message>
        <message>
            <source>ddd d</source>
            <translation>ddd d</translation>
        </message>
        <message>
            <source>in no community</source>
            <translation>вне сообществ</translation>
        </message>
        <message>
            <source>keep in touch</source>
            <translation>быть на связи</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>A cell of {file} is too long to be a platform's. Download the export again.</source>
            <translation>В файле {file} ячейка слишком длинная для выгрузки площадки. Скачайте выгрузку заново.</translation>
        </message>
        <message>
            <source>A later step built on this one. Undo that first: %1.</source>
            <translation>На этот шаг опирается более поздний. Сначала отмените его: %1.</translation>
        </message>
        <message>
            <source>A row of {file} has no end: a quotation mark is missing. Download the export again.</source>
            <translation>В файле {file} строка не закончена: не хватает кавычки. Скачайте выгрузку заново.</translation>
        </message>
        <message>
            <source>Another program is using the data. Close it and try again.</source>
            <translation>Данные заняты другой программой. Закройте её и попробуйте снова.</translation>
        </message>
        <message>
            <source>Cancelled; nothing was changed.</source>
            <translation>Отменено, ничего не изменилось.</translation>
        </message>
        <message>
            <source>Choose a day after today.</source>
            <translation>Выберите день позже сегодняшнего.</translation>
        </message>
        <message>
            <source>Choose a file first.</source>
            <translation>Сначала выберите файл.</translation>
        </message>
        <message>
            <source>Choose today or a day after it.</source>
            <translation>Выберите сегодня или более поздний день.</translation>
        </message>
        <message>
            <source>Fill this in: it cannot stay empty.</source>
            <translation>Заполните: поле не может быть пустым.</translation>
        </message>
        <message>
            <source>Kithbook is already open. Close it first.</source>
            <translation>Kithbook уже открыт. Сначала закройте его.</translation>
        </message>
        <message>
            <source>Later steps built on this one. Undo them first.</source>
            <translation>На этот шаг опираются более поздние. Сначала отмените их.</translation>
        </message>
        <message>
            <source>Name the file .json, .csv, .vcf or .ics.</source>
            <translation>Имя файла должно оканчиваться на .json, .csv, .vcf или .ics.</translation>
        </message>
        <message>
            <source>Nearly every row of {file} is damaged or empty. Download the export again.</source>
            <translation>Почти все строки файла {file} повреждены или пусты. Скачайте выгрузку заново.</translation>
        </message>
        <message>
            <source>Nobody is called {text}.</source>
            <translation>Контакта с именем «{text}» нет.</translation>
        </message>
        <message>
            <source>Nobody is found in this. Copy the list itself, with its names.</source>
            <translation>Здесь никого не нашлось. Скопируйте сам список, с именами.</translation>
        </message>
        <message>
            <source>Nothing due has the number {id}.</source>
            <translation>Дела с номером {id} нет.</translation>
        </message>
        <message>
            <source>Say what happened, or what is to be done and when.</source>
            <translation>Скажите, что было или что и когда нужно сделать.</translation>
        </message>
        <message>
            <source>Say when, such as “in 2 weeks”.</source>
            <translation>Укажите когда, например «через 2 недели».</translation>
        </message>
        <message>
            <source>Say which column of {file} is the name, or the e-mail.</source>
            <translation>Укажите, в каком столбце файла {file} имя или эл. почта.</translation>
        </message>
        <message>
            <source>Say who it was with: add at least one person.</source>
            <translation>Укажите, с кем: добавьте хотя бы одного человека.</translation>
        </message>
        <message>
            <source>Something went wrong; nothing was changed. Try again, and see the log if it stays.</source>
            <translation>Что-то пошло не так, ничего не изменилось. Попробуйте снова; если не поможет, загляните в журнал.</translation>
        </message>
        <message>
            <source>Step {step} is undone already.</source>
            <translation>Шаг {step} уже отменён.</translation>
        </message>
        <message>
            <source>The backup could not be written. Choose another place.</source>
            <translation>Не удалось записать резервную копию. Выберите другое место.</translation>
        </message>
        <message>
            <source>The data folder cannot be opened for writing. Check its permissions.</source>
            <translation>Папку данных не удалось открыть для записи. Проверьте права доступа.</translation>
        </message>
        <message>
            <source>The disk is full or failing. Nothing was changed; make room and try again.</source>
            <translation>Диск заполнен или неисправен. Ничего не изменилось; освободите место и попробуйте снова.</translation>
        </message>
        <message>
            <source>The reminders are running already.</source>
            <translation>Напоминания уже запущены.</translation>
        </message>
        <message>
            <source>The text names nobody you know. Write a full name, or say whom with --with.</source>
            <translation>В тексте нет никого из ваших контактов. Напишите имя полностью или укажите его после --with.</translation>
        </message>
        <message>
            <source>The {platform} export does not say who you are. Say it with --me and import again: messages need it.</source>
            <translation>В выгрузке {platform} не сказано, кто вы. Укажите это через --me и повторите импорт: это нужно для сообщений.</translation>
        </message>
        <message>
            <source>There are tiers 1 to 5.</source>
            <translation>Круги бывают от 1 до 5.</translation>
        </message>
        <message>
            <source>There is already a community {name} on this platform.</source>
            <translation>На этой площадке уже есть сообщество «{name}».</translation>
        </message>
        <message>
            <source>There is already a tag {name}.</source>
            <translation>Метка «{name}» уже есть.</translation>
        </message>
        <message>
            <source>There is no community {text}.</source>
            <translation>Сообщества «{text}» нет.</translation>
        </message>
        <message>
            <source>There is no platform {platform}.</source>
            <translation>Площадки «{platform}» нет.</translation>
        </message>
        <message>
            <source>There is no step {step} in the history.</source>
            <translation>Шага {step} в истории нет.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Повторять нечего.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Отменять нечего.</translation>
        </message>
        <message>
            <source>These data were written by a newer Kithbook. Update Kithbook to open them.</source>
            <translation>Эти данные записаны более новой версией Kithbook. Обновите Kithbook, чтобы их открыть.</translation>
        </message>
        <message>
            <source>This is not a Kithbook database. Nothing was opened or changed.</source>
            <translation>Это не база данных Kithbook. Ничего не открыто и не изменено.</translation>
        </message>
        <message>
            <source>This is not there any more. It may have been undone or deleted.</source>
            <translation>Этого больше нет: возможно, отменено или удалено.</translation>
        </message>
        <message>
            <source>What starts at login could not be changed. Look at the rights of that folder.</source>
            <translation>Не удалось изменить список запускаемого при входе в систему. Проверьте права на его папку.</translation>
        </message>
        <message>
            <source>Write how often, such as “every 6 weeks”.</source>
            <translation>Напишите, как часто, например «раз в 6 недель».</translation>
        </message>
        <message>
            <source>Write the birthday as 1985-06-12, or --06-12 without a year.</source>
            <translation>Запишите день рождения так: 1985-06-12, а без года — --06-12.</translation>
        </message>
        <message>
            <source>{count} communities are called {text}. Use the number from the list instead.</source>
            <translation>Сообществ с названием «{text}»: {count}. Укажите номер из списка.</translation>
        </message>
        <message>
            <source>{count} people are called {text}. Use the number from the list instead.</source>
            <translation>Контактов с именем «{text}»: {count}. Укажите номер из списка.</translation>
        </message>
        <message>
            <source>{file} cannot be read. Check that you may open it.</source>
            <translation>Файл {file} не читается. Проверьте, есть ли у вас доступ к нему.</translation>
        </message>
        <message>
            <source>{file} could not be written. Choose another place.</source>
            <translation>Не удалось записать {file}. Выберите другое место.</translation>
        </message>
        <message>
            <source>{file} is Facebook's HTML. Ask Facebook for the download again, as JSON.</source>
            <translation>{file} — выгрузка Facebook в HTML. Запросите её снова в формате JSON.</translation>
        </message>
        <message>
            <source>{file} is a Slack export in TXT, which does not say who wrote what. Ask for it in JSON.</source>
            <translation>{file} — выгрузка Slack в TXT, в ней не сказано, кто что написал. Запросите её в JSON.</translation>
        </message>
        <message>
            <source>{file} is a spreadsheet. Save it as CSV, then choose that file.</source>
            <translation>{file} — электронная таблица. Сохраните её как CSV и выберите этот файл.</translation>
        </message>
        <message>
            <source>{file} is damaged or incomplete. Download it again.</source>
            <translation>Файл {file} повреждён или неполон. Скачайте его заново.</translation>
        </message>
        <message>
            <source>{file} is damaged or incomplete: it is no whole JSON. Export it again.</source>
            <translation>{file} повреждён или неполон: это не целый JSON. Выгрузите его снова.</translation>
        </message>
        <message>
            <source>{file} is damaged: its rows cannot be told apart. Download the export again.</source>
            <translation>Файл {file} повреждён: строки не различить. Скачайте выгрузку заново.</translation>
        </message>
        <message>
            <source>{file} is empty. Ask the platform for the export again.</source>
            <translation>Файл {file} пуст. Запросите выгрузку у площадки ещё раз.</translation>
        </message>
        <message>
            <source>{file} is no plain file. Choose a file, a folder or a ZIP.</source>
            <translation>{file} — не обычный файл. Выберите файл, папку или ZIP.</translation>
        </message>
        <message>
            <source>{file} is not an export that Kithbook understands. Choose the ZIP, CSV, JSON, VCF or ICS of a platform.</source>
            <translation>{file} — не выгрузка, понятная Kithbook. Выберите файл ZIP, CSV, JSON, VCF или ICS с площадки.</translation>
        </message>
        <message>
            <source>{file} is not an export that Kithbook understands. For a table, say what its columns are: {mapping}</source>
            <translation>{file} — не выгрузка, понятная Kithbook. Если это таблица, укажите, что в её столбцах: {mapping}</translation>
        </message>
        <message>
            <source>{file} is not built like a platform's export and was not opened. Download it from the platform again.</source>
            <translation>Файл {file} не похож на выгрузку площадки и не открыт. Скачайте его с площадки заново.</translation>
        </message>
        <message>
            <source>{file} is not there. Choose the file again.</source>
            <translation>Файла {file} нет на месте. Выберите файл заново.</translation>
        </message>
        <message>
            <source>{file} is packed in a way that cannot be read. Unpack it, then choose the folder.</source>
            <translation>Способ упаковки {file} не поддерживается. Распакуйте архив и выберите папку.</translation>
        </message>
        <message>
            <source>{file} is protected by a password. Unpack it, then choose the folder.</source>
            <translation>Файл {file} защищён паролем. Распакуйте его и выберите папку.</translation>
        </message>
        <message>
            <source>{file} is the database itself. Choose another file.</source>
            <translation>{file} — это сама база данных. Выберите другой файл.</translation>
        </message>
        <message>
            <source>{file} is too large to read safely. Ask the platform for less at once.</source>
            <translation>Файл {file} слишком велик, читать его небезопасно. Запросите у площадки выгрузку поменьше.</translation>
        </message>
        <message>
            <source>{file} was written by a newer Kithbook. Update Kithbook to read it.</source>
            <translation>Файл {file} записан более новой версией Kithbook. Обновите Kithbook, чтобы его прочитать.</translation>
        </message>
        <message>
            <source>{name} already has this profile, address or number.</source>
            <translation>Этот профиль, адрес или номер уже есть у другого контакта: {name}.</translation>
        </message>
        <message>
            <source>{name} is not in the book yet: add them with --add, or say whom with --with.</source>
            <translation>Контакта {name} ещё нет в книге: добавьте его с --add или укажите, о ком речь, с --with.</translation>
        </message>
        <message>
            <source>“{text}” is no column of {file}, or no field. Write --map COLUMN=FIELD; fields: {fields}.</source>
            <translation>«{text}» — не столбец файла {file} или не поле. Пишите --map СТОЛБЕЦ=ПОЛЕ; поля: {fields}.</translation>
        </message>
        <message>
            <source>“{text}” is not a day Kithbook understands. Try “yesterday 15:00” or “in 2 weeks”.</source>
            <translation>Непонятно, какой это день: «{text}». Попробуйте «вчера 15:00» или «через 2 недели».</translation>
        </message>
    </context>
    <context>
        <name>Follow-up</name>
        <message>
            <source>About whom</source>
            <translation>О ком</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Follow up</source>
            <translation>Напомнить</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Напоминание</translation>
        </message>
        <message>
            <source>Get in touch again</source>
            <translation>Связаться снова</translation>
        </message>
        <message>
            <source>New follow-up</source>
            <translation>Новое напоминание</translation>
        </message>
        <message>
            <source>No reminder</source>
            <translation>Без напоминания</translation>
        </message>
        <message>
            <source>Once</source>
            <translation>Один раз</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Повтор</translation>
        </message>
        <message>
            <source>Say when, such as “in 2 weeks”.</source>
            <translation>Укажите когда, например «через 2 недели».</translation>
        </message>
        <message>
            <source>This day is over: choose today or a later one.</source>
            <translation>Этот день прошёл: выберите сегодня или позже.</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>in 2 weeks</source>
            <translation>через 2 недели</translation>
        </message>
        <message>
            <source>send the notes</source>
            <translation>отправить конспект</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Не сохранять</translation>
        </message>
        <message>
            <source>Keep editing</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation>Закрыть без сохранения?</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>What you typed here would be lost.</source>
            <translation>Введённое здесь будет потеряно.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Add someone</source>
            <translation>Добавить контакт</translation>
        </message>
        <message>
            <source>Everything you do is listed here, and can be taken back, after a restart too.</source>
            <translation>Здесь перечислено всё, что вы делаете, и всё можно отменить, даже после перезапуска.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Пока ничего не сделано</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Строк</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Undo puts everything a step touched back as it was before; a step that later ones built on must wait until those are undone.</source>
            <translation>Отмена возвращает всё, что затронул шаг, в прежний вид. Если на шаг опираются более поздние, сначала отмените их.</translation>
        </message>
        <message>
            <source>Undo this step</source>
            <translation>Отменить этот шаг</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Отменено</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Что сделано</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
    </context>
    <context>
        <name>Identities</name>
        <message>
            <source>Choose the platform of “%1”.</source>
            <translation>Выберите площадку для «%1».</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>Ник</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Platform…</source>
            <translation>Площадка…</translation>
        </message>
        <message>
            <source>Profile, address or number</source>
            <translation>Профиль, адрес или номер</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>User id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>link, address or number</source>
            <translation>ссылка, адрес или номер</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>%1 and %2</source>
            <translation>%1 и %2</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n others</source>
            <translation>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 new and %2 updated of %3 rows</source>
            <translation>новых %1, обновлено %2 из %3 строк</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%2 · was: %1</source>
            <translation>%2 · было: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n communities</source>
            <translation>
                <numerusform>%n сообщество</numerusform>
                <numerusform>%n сообщества</numerusform>
                <numerusform>%n сообществ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files about people</source>
            <translation>
                <numerusform>%n файл о людях</numerusform>
                <numerusform>%n файла о людях</numerusform>
                <numerusform>%n файлов о людях</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation>
                <numerusform>%n запись общения</numerusform>
                <numerusform>%n записи общения</numerusform>
                <numerusform>%n записей общения</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n members</source>
            <translation>
                <numerusform>%n участник</numerusform>
                <numerusform>%n участника</numerusform>
                <numerusform>%n участников</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are only in the same communities as you.</source>
            <translation>
                <numerusform>%n человек только состоит в тех же сообществах, что и вы.</numerusform>
                <numerusform>%n человека только состоят в тех же сообществах, что и вы.</numerusform>
                <numerusform>%n человек только состоят в тех же сообществах, что и вы.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows read</source>
            <translation>
                <numerusform>прочитана %n строка</numerusform>
                <numerusform>прочитаны %n строки</numerusform>
                <numerusform>прочитано %n строк</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n updates</source>
            <translation>
                <numerusform>%n обновление</numerusform>
                <numerusform>%n обновления</numerusform>
                <numerusform>%n обновлений</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup first</source>
            <translation>Сначала резервная копия</translation>
        </message>
        <message>
            <source>All your data is saved in a file of its own before the import begins.</source>
            <translation>Перед импортом все ваши данные сохраняются в отдельный файл.</translation>
        </message>
        <message>
            <source>C: follow up · Delete: let it be · Enter: open</source>
            <translation>C: напомнить · Delete: оставить как есть · Enter: открыть</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Choose an export</source>
            <translation>Выберите выгрузку</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Выбрать другой файл</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Выбрать файл…</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>Выбрать папку…</translation>
        </message>
        <message>
            <source>Choose the unpacked export</source>
            <translation>Выберите распакованную выгрузку</translation>
        </message>
        <message>
            <source>Congratulate</source>
            <translation>Поздравить</translation>
        </message>
        <message>
            <source>Congratulate: %1</source>
            <translation>Поздравить: %1</translation>
        </message>
        <message>
            <source>Drop an export anywhere on this page</source>
            <translation>Перетащите выгрузку в любое место страницы</translation>
        </message>
        <message>
            <source>Exports and address books (*.zip *.csv *.tsv *.json *.vcf *.ics *.xls);;All files (*)</source>
            <translation>Выгрузки и адресные книги (*.zip *.csv *.tsv *.json *.vcf *.ics *.xls);;Все файлы (*)</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Find again</source>
            <translation>Найти снова</translation>
        </message>
        <message>
            <source>Find another way to reach them</source>
            <translation>Найти другой способ связаться</translation>
        </message>
        <message>
            <source>Go on without</source>
            <translation>Продолжить без этого</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>Импортировать: %1</translation>
        </message>
        <message>
            <source>Imported from %1: %2.</source>
            <translation>Импорт «%1»: %2.</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Идёт импорт…</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Пропущено</translation>
        </message>
        <message>
            <source>Let it be</source>
            <translation>Оставить как есть</translation>
        </message>
        <message>
            <source>LinkedIn, Slack, Discord, Facebook, Reddit, Telegram or VK as it was downloaded; an address book, a calendar, a guest list, any table of people. Nothing is written until you have seen what would come in.</source>
            <translation>LinkedIn, Slack, Discord, Facebook, Reddit, Telegram или VK как скачано; адресная книга, календарь, список гостей, любая таблица с людьми. Ничего не записывается, пока вы не увидите, что добавится.</translation>
        </message>
        <message>
            <source>Looking at what would come in…</source>
            <translation>Смотрим, что добавится…</translation>
        </message>
        <message>
            <source>Making a backup first…</source>
            <translation>Сначала создаём резервную копию…</translation>
        </message>
        <message>
            <source>Members of communities</source>
            <translation>Участники сообществ</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новых</translation>
        </message>
        <message>
            <source>Not about people, left alone: %1</source>
            <translation>Не о людях, не тронуто: %1</translation>
        </message>
        <message numerus="yes">
            <source>Not about people, left alone: %1 and %n others</source>
            <translation>
                <numerusform>Не о людях, не тронуто: %1 и ещё %n</numerusform>
                <numerusform>Не о людях, не тронуто: %1 и ещё %n</numerusform>
                <numerusform>Не о людях, не тронуто: %1 и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing new: everything in it is here already.</source>
            <translation>Ничего нового: всё из этого файла уже есть.</translation>
        </message>
        <message>
            <source>One step in the history; can be undone whole.</source>
            <translation>Один шаг в истории: можно отменить целиком.</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Открываем…</translation>
        </message>
        <message>
            <source>Past imports</source>
            <translation>Прошлые импорты</translation>
        </message>
        <message>
            <source>Paste a list…</source>
            <translation>Вставить список…</translation>
        </message>
        <message>
            <source>People in the export</source>
            <translation>Люди в выгрузке</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход импорта</translation>
        </message>
        <message>
            <source>Put them into my list of people too</source>
            <translation>Добавить их и в мой список людей</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Всего</translation>
        </message>
        <message>
            <source>Search finds them and Insights counts them; they join your list of people once you have talked, or when you add them.</source>
            <translation>Поиск их находит, Аналитика считает; в ваш список людей они попадут, когда вы пообщаетесь или добавите их сами.</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>Показать людей</translation>
        </message>
        <message>
            <source>That is me</source>
            <translation>Это я</translation>
        </message>
        <message>
            <source>The data does not say whose account it is. Kithbook asks once: it must tell your messages from those to you.</source>
            <translation>В данных не сказано, чей это аккаунт. Kithbook спрашивает один раз: нужно отличить ваши сообщения от сообщений вам.</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Как было</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Обновлено</translation>
        </message>
        <message>
            <source>Use what I typed</source>
            <translation>Взять введённое</translation>
        </message>
        <message>
            <source>What came in</source>
            <translation>Что добавилось</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Что изменилось</translation>
        </message>
        <message>
            <source>What changed since the last export</source>
            <translation>Что изменилось с прошлой выгрузки</translation>
        </message>
        <message>
            <source>What would come in</source>
            <translation>Что добавится</translation>
        </message>
        <message>
            <source>What you typed yourself is not overwritten: names, companies, notes, tags.</source>
            <translation>Введённое вами не перезаписывается: имена, компании, заметки, метки.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>Who are you on %1?</source>
            <translation>Кто вы на площадке %1?</translation>
        </message>
        <message>
            <source>Whom to keep in touch with…</source>
            <translation>С кем быть на связи…</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
        <message>
            <source>Your name, e-mail or handle</source>
            <translation>Ваше имя, почта или ник</translation>
        </message>
        <message>
            <source>Yours stays</source>
            <translation>Ваше остаётся</translation>
        </message>
        <message>
            <source>no longer in the list of connections · was: %1</source>
            <translation>больше нет в списке контактов · было: %1</translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>ничего нового</translation>
        </message>
    </context>
    <context>
        <name>Insights</name>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 из %2</translation>
        </message>
        <message>
            <source>%1 people with a known meeting point of %2</source>
            <translation>Место знакомства известно у %1 из %2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1, in no community</source>
            <translation>%1, вне сообществ</translation>
        </message>
        <message>
            <source>All met</source>
            <translation>Всего знакомств</translation>
        </message>
        <message>
            <source>All time</source>
            <translation>За всё время</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>По месяцам</translation>
        </message>
        <message>
            <source>By year</source>
            <translation>По годам</translation>
        </message>
        <message>
            <source>CSV…</source>
            <translation>CSV…</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Сообщество</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message>
            <source>Import an export, or say where you met a person: then this page shows which platforms bring people.</source>
            <translation>Импортируйте выгрузку или укажите, где с кем-то познакомились, и здесь будет видно, какие площадки приводят людей.</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Вступили</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>За последние 12 месяцев</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Участники</translation>
        </message>
        <message>
            <source>Members: %1</source>
            <translation>Участники: %1</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Знакомства</translation>
        </message>
        <message>
            <source>Met: %1</source>
            <translation>Знакомства: %1</translation>
        </message>
        <message>
            <source>Met: %1, in contact within 90 days</source>
            <translation>Знакомства: %1, на связи за 90 дней</translation>
        </message>
        <message>
            <source>Met: %1, talked with</source>
            <translation>Знакомства: %1, общались</translation>
        </message>
        <message>
            <source>Nobody met anywhere yet</source>
            <translation>Знакомств пока нет</translation>
        </message>
        <message>
            <source>Not exported</source>
            <translation>Экспорт не удался</translation>
        </message>
        <message>
            <source>PNG…</source>
            <translation>PNG…</translation>
        </message>
        <message>
            <source>People met</source>
            <translation>Знакомства</translation>
        </message>
        <message>
            <source>People talked with, for every 10 met</source>
            <translation>С кем общались, из каждых 10 знакомых</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Platform yield</source>
            <translation>Отдача площадок</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Сохранено: %1</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Доля</translation>
        </message>
        <message>
            <source>Since %1</source>
            <translation>С %1 года</translation>
        </message>
        <message>
            <source>Talked</source>
            <translation>Общались</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>В этом году</translation>
        </message>
        <message>
            <source>Where a person was first met decides the row. Talked: they answered or wrote to you at least once. Click a number, or press Enter on it, for the people behind it; S sorts by its column.</source>
            <translation>Строку определяет место первого знакомства. «Общались»: человек хотя бы раз ответил или написал вам. Щёлкните по числу или нажмите на нём Enter, чтобы увидеть этих людей; S сортирует по столбцу.</translation>
        </message>
        <message>
            <source>Which platforms yield connections</source>
            <translation>Какие площадки приносят знакомства</translation>
        </message>
        <message>
            <source>Within 90 days</source>
            <translation>За 90 дней</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>из %1</translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>%1: an interaction was logged</source>
            <translation>%1: записано общение</translation>
        </message>
        <message>
            <source>%1: changed</source>
            <translation>%1: изменено</translation>
        </message>
        <message>
            <source>%1: created</source>
            <translation>%1: создано</translation>
        </message>
        <message>
            <source>%1: done</source>
            <translation>%1: готово</translation>
        </message>
        <message>
            <source>%1: reopened</source>
            <translation>%1: открыто снова</translation>
        </message>
        <message>
            <source>%1: shown</source>
            <translation>%1: показано</translation>
        </message>
        <message>
            <source>%1: skipped</source>
            <translation>%1: пропущено</translation>
        </message>
        <message>
            <source>%1: snoozed until %2</source>
            <translation>%1: отложено до %2</translation>
        </message>
        <message>
            <source>%3, in a notification</source>
            <translation>%3, в уведомлении</translation>
        </message>
        <message>
            <source>%3, on the command line</source>
            <translation>%3, в командной строке</translation>
        </message>
    </context>
    <context>
        <name>Line</name>
        <message>
            <source>%1 (new)</source>
            <translation>%1 (новый контакт)</translation>
        </message>
        <message numerus="yes">
            <source>%1 · one of %n</source>
            <translation>
                <numerusform>%1 · один из %n</numerusform>
                <numerusform>%1 · один из %n</numerusform>
                <numerusform>%1 · один из %n</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, not said but assumed</source>
            <translation>%1, не сказано, а предположено</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes</source>
            <translation>
                <numerusform>%n минута</numerusform>
                <numerusform>%n минуты</numerusform>
                <numerusform>%n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>A week earlier</source>
            <translation>Неделей раньше</translation>
        </message>
        <message>
            <source>A week later</source>
            <translation>Неделей позже</translation>
        </message>
        <message>
            <source>Add a person…</source>
            <translation>Добавить человека…</translation>
        </message>
        <message>
            <source>Add “%1” as somebody new</source>
            <translation>Добавить «%1» как новый контакт</translation>
        </message>
        <message>
            <source>Enter adds %1 and logs it</source>
            <translation>Enter: записать и добавить контакт %1</translation>
        </message>
        <message>
            <source>Enter adds %1 and sets the follow-up</source>
            <translation>Enter: создать напоминание и добавить контакт %1</translation>
        </message>
        <message>
            <source>Enter adds %1 and stores both</source>
            <translation>Enter: сохранить всё и добавить контакт %1</translation>
        </message>
        <message>
            <source>Enter logs it</source>
            <translation>Enter: записать</translation>
        </message>
        <message>
            <source>Enter sets the follow-up</source>
            <translation>Enter: создать напоминание</translation>
        </message>
        <message>
            <source>Enter stores both</source>
            <translation>Enter: сохранить запись и напоминание</translation>
        </message>
        <message>
            <source>How long: %1</source>
            <translation>Сколько длилось: %1</translation>
        </message>
        <message>
            <source>In 2 weeks</source>
            <translation>Через 2 недели</translation>
        </message>
        <message>
            <source>In a month</source>
            <translation>Через месяц</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>Через неделю</translation>
        </message>
        <message>
            <source>It happened already: log it</source>
            <translation>Это уже было: записать</translation>
        </message>
        <message>
            <source>Leave it out</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>Log a line</source>
            <translation>Записать одной строкой</translation>
        </message>
        <message>
            <source>Name somebody: whom is it about?</source>
            <translation>Назовите кого-нибудь: о ком это?</translation>
        </message>
        <message>
            <source>Next Monday</source>
            <translation>В следующий понедельник</translation>
        </message>
        <message>
            <source>No follow-up</source>
            <translation>Без напоминания</translation>
        </message>
        <message>
            <source>Not a person, or not this one</source>
            <translation>Не человек или не этот</translation>
        </message>
        <message>
            <source>Nothing happened: do not log it</source>
            <translation>Ничего не было: не записывать</translation>
        </message>
        <message>
            <source>Only once</source>
            <translation>Только один раз</translation>
        </message>
        <message>
            <source>Person: %1</source>
            <translation>Человек: %1</translation>
        </message>
        <message>
            <source>Repeat: %1</source>
            <translation>Повтор: %1</translation>
        </message>
        <message>
            <source>Say what happened, or what is to be done and when.</source>
            <translation>Скажите, что было или что и когда нужно сделать.</translation>
        </message>
        <message>
            <source>Somebody else…</source>
            <translation>Кто-то другой…</translation>
        </message>
        <message>
            <source>Still to come: follow up then</source>
            <translation>Ещё будет: напомнить тогда</translation>
        </message>
        <message>
            <source>Tag: %1</source>
            <translation>Метка: %1</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Понято</translation>
        </message>
        <message>
            <source>Understood:</source>
            <translation>Понято:</translation>
        </message>
        <message>
            <source>What happened: %1</source>
            <translation>Что было: %1</translation>
        </message>
        <message>
            <source>When: %1</source>
            <translation>Когда: %1</translation>
        </message>
        <message>
            <source>Where: %1</source>
            <translation>Где: %1</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Вчера</translation>
        </message>
        <message>
            <source>another day, such as “last Friday 15:00”</source>
            <translation>другой день, например «в прошлую пятницу в 15:00»</translation>
        </message>
        <message>
            <source>another day, such as “next Friday 15:00”</source>
            <translation>другой день, например «в следующую пятницу в 15:00»</translation>
        </message>
        <message>
            <source>another, such as “every 10 days”</source>
            <translation>иначе, например «каждые 10 дней»</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <translation>dddd, d MMMM</translation>
        </message>
        <message>
            <source>dddd, d MMMM yyyy</source>
            <translation>dddd, d MMMM yyyy</translation>
        </message>
        <message>
            <source>follow up · %1</source>
            <translation>напомнить · %1</translation>
        </message>
        <message>
            <source>get back to %1</source>
            <translation>связаться: %1</translation>
        </message>
        <message>
            <source>met Ivan yesterday at PyData Slack, remind me in 2 weeks</source>
            <translation>вчера созвон с Анной, написать через 2 недели</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>минут</translation>
        </message>
        <message>
            <source>note</source>
            <translation>заметка</translation>
        </message>
        <message>
            <source>note: %1</source>
            <translation>заметка: %1</translation>
        </message>
        <message>
            <source>to do: %1</source>
            <translation>сделать: %1</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
        <message>
            <source>what is to be done</source>
            <translation>что нужно сделать</translation>
        </message>
    </context>
    <context>
        <name>Log</name>
        <message>
            <source>Both</source>
            <translation>Оба</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Edit the interaction</source>
            <translation>Запись общения</translation>
        </message>
        <message>
            <source>I reached out</source>
            <translation>Я</translation>
        </message>
        <message>
            <source>I wrote</source>
            <translation>Я</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Log an interaction</source>
            <translation>Записать общение</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Минуты</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Сейчас</translation>
        </message>
        <message>
            <source>They reached out</source>
            <translation>Собеседник</translation>
        </message>
        <message>
            <source>They wrote</source>
            <translation>Собеседник</translation>
        </message>
        <message>
            <source>This is still to come: plan it as a follow-up.</source>
            <translation>Это ещё впереди: создайте напоминание.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Who reached out</source>
            <translation>Кто начал</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>С кем</translation>
        </message>
        <message>
            <source>yesterday 15:00</source>
            <translation>вчера 15:00</translation>
        </message>
    </context>
    <context>
        <name>Mapping</name>
        <message numerus="yes">
            <source>%n further columns are kept under their own names.</source>
            <translation>
                <numerusform>Ещё %n столбец сохранится под своим названием.</numerusform>
                <numerusform>Ещё %n столбца сохранятся под своими названиями.</numerusform>
                <numerusform>Ещё %n столбцов сохранятся под своими названиями.</numerusform>
            </translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Choose the platform of the new community.</source>
            <translation>Выберите площадку нового сообщества.</translation>
        </message>
        <message>
            <source>Column %1</source>
            <translation>Столбец %1</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Столбцы</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Сообщество</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Day you met</source>
            <translation>День знакомства</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>E-mail, phone, profiles</source>
            <translation>Почта, телефон, профили</translation>
        </message>
        <message>
            <source>Everybody in the table becomes a member of it.</source>
            <translation>Все из таблицы станут его участниками.</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Full name</source>
            <translation>Полное имя</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>Keep under its own name</source>
            <translation>Оставить под своим названием</translation>
        </message>
        <message>
            <source>Kithbook does not know this table. Say what its columns are.</source>
            <translation>Kithbook не знает такой таблицы. Укажите, что в её столбцах.</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Фамилия</translation>
        </message>
        <message>
            <source>Leave it empty to bring in the people alone.</source>
            <translation>Оставьте пустым, чтобы добавить только людей.</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>New: choose its platform too.</source>
            <translation>Новое: выберите и площадку.</translation>
        </message>
        <message>
            <source>New: “%1” will be added.</source>
            <translation>Новое: будет добавлено «%1».</translation>
        </message>
        <message>
            <source>Nobody yet: say which column is the name.</source>
            <translation>Пока никого: укажите столбец с именем.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>None, or the name of a new one</source>
            <translation>Нет, или название нового</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Put everybody into a community</source>
            <translation>Всех в одно сообщество</translation>
        </message>
        <message>
            <source>Say which column is the name, or the e-mail.</source>
            <translation>Укажите, в каком столбце имя или эл. почта.</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>The first people, as they would come in</source>
            <translation>Первые люди, какими они добавятся</translation>
        </message>
        <message>
            <source>What “%1” is</source>
            <translation>Что такое «%1»</translation>
        </message>
        <message>
            <source>You have said before what the columns of such a table are.</source>
            <translation>Вы уже указывали, что в столбцах такой таблицы.</translation>
        </message>
        <message>
            <source>You will see what would come in before anything is written.</source>
            <translation>До записи вы увидите, что добавится.</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>ОК</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message numerus="yes">
            <source>%n things to get back to</source>
            <translation>
                <numerusform>%n дело, к которому пора вернуться</numerusform>
                <numerusform>%n дела, к которым пора вернуться</numerusform>
                <numerusform>%n дел, к которым пора вернуться</numerusform>
            </translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>It was due on %1.</source>
            <translation>Срок был: %1.</translation>
        </message>
        <message>
            <source>Next Monday</source>
            <translation>До понедельника</translation>
        </message>
        <message>
            <source>Nothing is due this week.</source>
            <translation>На этой неделе дел нет.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Snooze 1 day</source>
            <translation>Отложить на день</translation>
        </message>
        <message>
            <source>Snooze 1 week</source>
            <translation>Отложить на неделю</translation>
        </message>
        <message numerus="yes">
            <source>Your week: %n things to do</source>
            <translation>
                <numerusform>Ваша неделя: %n дело</numerusform>
                <numerusform>Ваша неделя: %n дела</numerusform>
                <numerusform>Ваша неделя: %n дел</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>birthday</source>
            <translation>день рождения</translation>
        </message>
        <message numerus="yes">
            <source>birthday, turns %n</source>
            <translation>
                <numerusform>день рождения: исполняется %n год</numerusform>
                <numerusform>день рождения: исполняется %n года</numerusform>
                <numerusform>день рождения: исполняется %n лет</numerusform>
            </translation>
        </message>
        <message>
            <source>keep in touch</source>
            <translation>быть на связи</translation>
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>New outcome</source>
            <translation>Новый результат</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Thanks to the community</source>
            <translation>Благодаря сообществу</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Что получилось</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>last week</source>
            <translation>на прошлой неделе</translation>
        </message>
    </context>
    <context>
        <name>Owner</name>
        <message>
            <source>About you</source>
            <translation>О вас</translation>
        </message>
        <message>
            <source>Certificates</source>
            <translation>Сертификаты</translation>
        </message>
        <message>
            <source>Companies you follow</source>
            <translation>Компании, на которые вы подписаны</translation>
        </message>
        <message>
            <source>Courses</source>
            <translation>Курсы</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>Образование</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>События</translation>
        </message>
        <message>
            <source>Nothing yet. LinkedIn's ZIP has your positions, skills and courses.</source>
            <translation>Пока ничего. В ZIP от LinkedIn есть ваши должности, навыки и курсы.</translation>
        </message>
        <message>
            <source>People you follow</source>
            <translation>Люди, на которых вы подписаны</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Должности</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Навыки</translation>
        </message>
        <message>
            <source>What your exports say of you</source>
            <translation>Что о вас сказано в выгрузках</translation>
        </message>
        <message>
            <source>Your addresses and numbers</source>
            <translation>Ваши адреса и номера</translation>
        </message>
        <message>
            <source>Your names, e-mails, handles and ids</source>
            <translation>Ваши имена, почта, ники и id</translation>
        </message>
        <message>
            <source>Your names, e-mails, handles and ids, one on each line. By them an import tells your own messages from those to you, and leaves you out of your contacts.</source>
            <translation>Ваши имена, адреса, ники и id, по одному на строке. По ним импорт отличает ваши сообщения от сообщений вам и не заносит вас в контакты.</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Choose a person</source>
            <translation>Выберите человека</translation>
        </message>
        <message>
            <source>Commands and people</source>
            <translation>Команды и люди</translation>
        </message>
        <message>
            <source>Type a command or a name</source>
            <translation>Введите команду или имя</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Введите имя</translation>
        </message>
    </context>
    <context>
        <name>Panes</name>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
    </context>
    <context>
        <name>Paste</name>
        <message numerus="yes">
            <source>%n people found</source>
            <translation>
                <numerusform>Найден %n человек</numerusform>
                <numerusform>Найдено %n человека</numerusform>
                <numerusform>Найдено %n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticked</source>
            <translation>
                <numerusform>отмечен %n</numerusform>
                <numerusform>отмечено %n</numerusform>
                <numerusform>отмечено %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Add them to my list of people too</source>
            <translation>Добавить их и в мой список людей</translation>
        </message>
        <message>
            <source>Choose the community they are members of, or name it.</source>
            <translation>Выберите сообщество, где они состоят, или назовите его.</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Подпись</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Загрузить</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Ссылка</translation>
        </message>
        <message>
            <source>Mark the list of members on the page, copy it, and paste it here with Ctrl+V.</source>
            <translation>Выделите список участников на странице, скопируйте и вставьте сюда: Ctrl+V.</translation>
        </message>
        <message>
            <source>Member lists of LinkedIn, Facebook and Discord come in no export. Only what you paste is read; nothing is fetched.</source>
            <translation>Списков участников LinkedIn, Facebook и Discord нет ни в одной выгрузке. Читается только вставленное; ничего не скачивается.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Nobody is found in this. Copy the list itself, with its names.</source>
            <translation>Здесь никого не нашлось. Скопируйте сам список, с именами.</translation>
        </message>
        <message>
            <source>Paste a list of people</source>
            <translation>Вставить список людей</translation>
        </message>
        <message>
            <source>Pasted list, %1</source>
            <translation>Вставленный список, %1</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Найденные люди</translation>
        </message>
        <message>
            <source>Space ticks, F2 edits, Delete takes out</source>
            <translation>Пробел отмечает, F2 правит, Delete убирает</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Убрать</translation>
        </message>
        <message>
            <source>What was copied</source>
            <translation>Скопированное</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <source>%1 (key %2 in the list)</source>
            <translation>%1 (клавиша %2 в списке)</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 ✕</source>
            <translation>%1 ✕</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>Выбрано: %Ln</numerusform>
                <numerusform>Выбрано: %Ln</numerusform>
                <numerusform>Выбрано: %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Добавить контакт</translation>
        </message>
        <message>
            <source>Add to community…</source>
            <translation>В сообщество…</translation>
        </message>
        <message>
            <source>Add to my people</source>
            <translation>Добавить к моим людям</translation>
        </message>
        <message>
            <source>Add “%1”</source>
            <translation>Добавить «%1»</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Добавление</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Any community</source>
            <translation>Любое сообщество</translation>
        </message>
        <message>
            <source>Any platform</source>
            <translation>Любая площадка</translation>
        </message>
        <message>
            <source>Any tag</source>
            <translation>Любая метка</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>В архив</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>В архиве</translation>
        </message>
        <message>
            <source>Archived ✕</source>
            <translation>Архив ✕</translation>
        </message>
        <message>
            <source>Backspace</source>
            <translation>Backspace</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>Сбросить поиск и фильтры</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Сбросить фильтры</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Сбросить поиск</translation>
        </message>
        <message>
            <source>Clear the selection</source>
            <translation>Снять выделение</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Сообщество</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Find a community</source>
            <translation>Найти сообщество</translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation>Найти метку</translation>
        </message>
        <message>
            <source>Follow up…</source>
            <translation>Напомнить…</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Импортировать файл</translation>
        </message>
        <message>
            <source>Import an export of a platform or an address book, or add the first person by hand.</source>
            <translation>Загрузите выгрузку площадки или адресную книгу либо добавьте первого человека вручную.</translation>
        </message>
        <message>
            <source>Keep in touch…</source>
            <translation>Быть на связи…</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Последнее общение</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>Записать…</translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Знакомство</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Names, companies, positions, notes and messages were looked through.</source>
            <translation>Поиск шёл по именам, компаниям, должностям, заметкам и сообщениям.</translation>
        </message>
        <message>
            <source>Never talked</source>
            <translation>Ещё не общались</translation>
        </message>
        <message>
            <source>Nobody found for “%1”</source>
            <translation>По запросу «%1» никто не найден</translation>
        </message>
        <message>
            <source>Nobody here yet</source>
            <translation>Здесь пока никого</translation>
        </message>
        <message>
            <source>Nobody of them has answered you or talked with you yet</source>
            <translation>Те, кто вам ещё не отвечал и с кем вы не говорили</translation>
        </message>
        <message>
            <source>Nobody passes these filters</source>
            <translation>Никто не подходит под эти фильтры</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Порядок списка</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Show archived people</source>
            <translation>Показать людей в архиве</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Метка</translation>
        </message>
        <message>
            <source>Tag to take off</source>
            <translation>Какую метку снять</translation>
        </message>
        <message>
            <source>Tag, old or new</source>
            <translation>Метка, имеющаяся или новая</translation>
        </message>
        <message>
            <source>Tag…</source>
            <translation>Метка…</translation>
        </message>
        <message>
            <source>Take a tag off…</source>
            <translation>Снять метку…</translation>
        </message>
        <message>
            <source>Take one of them away to see more people.</source>
            <translation>Снимите один из них, чтобы увидеть больше людей.</translation>
        </message>
        <message>
            <source>member</source>
            <translation>участник</translation>
        </message>
    </context>
    <context>
        <name>People field</name>
        <message>
            <source>%1 (new)</source>
            <translation>%1 (новый контакт)</translation>
        </message>
        <message>
            <source>Add at least one person.</source>
            <translation>Добавьте хотя бы одного человека.</translation>
        </message>
        <message>
            <source>Add somebody else</source>
            <translation>Добавить ещё кого-то</translation>
        </message>
        <message>
            <source>Add “%1”</source>
            <translation>Добавить «%1»</translation>
        </message>
        <message>
            <source>Press Enter to take or add “%1”, or clear it.</source>
            <translation>Нажмите Enter, чтобы выбрать или добавить «%1», либо сотрите.</translation>
        </message>
        <message>
            <source>Take %1 out</source>
            <translation>Убрать: %1</translation>
        </message>
        <message>
            <source>Type a name</source>
            <translation>Введите имя</translation>
        </message>
    </context>
    <context>
        <name>Place</name>
        <message>
            <source>Choose the platform that the new community is on.</source>
            <translation>Выберите площадку нового сообщества.</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Сообщество</translation>
        </message>
        <message>
            <source>New: choose its platform too.</source>
            <translation>Новое: выберите и площадку.</translation>
        </message>
        <message>
            <source>New: “%1” will be added to %2.</source>
            <translation>Новое: «%1» будет добавлено на площадку «%2».</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message numerus="yes">
            <source>%n cards of groups</source>
            <translation>
                <numerusform>%n карточка группы</numerusform>
                <numerusform>%n карточки групп</numerusform>
                <numerusform>%n карточек групп</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n channels that you are not in</source>
            <translation>
                <numerusform>%n канал, где вас нет</numerusform>
                <numerusform>%n канала, где вас нет</numerusform>
                <numerusform>%n каналов, где вас нет</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n drafts</source>
            <translation>
                <numerusform>%n черновик</numerusform>
                <numerusform>%n черновика</numerusform>
                <numerusform>%n черновиков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n empty rows</source>
            <translation>
                <numerusform>%n пустая строка</numerusform>
                <numerusform>%n пустые строки</numerusform>
                <numerusform>%n пустых строк</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events still to come</source>
            <translation>
                <numerusform>%n событие ещё впереди</numerusform>
                <numerusform>%n события ещё впереди</numerusform>
                <numerusform>%n событий ещё впереди</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events that were called off</source>
            <translation>
                <numerusform>%n отменённое событие</numerusform>
                <numerusform>%n отменённых события</numerusform>
                <numerusform>%n отменённых событий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events that you declined</source>
            <translation>
                <numerusform>%n событие, от которого вы отказались</numerusform>
                <numerusform>%n события, от которых вы отказались</numerusform>
                <numerusform>%n событий, от которых вы отказались</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n events with more than 200 people</source>
            <translation>
                <numerusform>%n событие, где больше 200 человек</numerusform>
                <numerusform>%n события, где больше 200 человек</numerusform>
                <numerusform>%n событий, где больше 200 человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n former friends and refused requests</source>
            <translation>
                <numerusform>%n бывший друг или отклонённый запрос</numerusform>
                <numerusform>%n бывших друга или отклонённых запроса</numerusform>
                <numerusform>%n бывших друзей или отклонённых запросов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n guests who did not come</source>
            <translation>
                <numerusform>%n гость не пришёл</numerusform>
                <numerusform>%n гостя не пришли</numerusform>
                <numerusform>%n гостей не пришли</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages in groups that were not to you</source>
            <translation>
                <numerusform>%n сообщение в группах не вам</numerusform>
                <numerusform>%n сообщения в группах не вам</numerusform>
                <numerusform>%n сообщений в группах не вам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages in unknown channels</source>
            <translation>
                <numerusform>%n сообщение в неизвестном канале</numerusform>
                <numerusform>%n сообщения в неизвестных каналах</numerusform>
                <numerusform>%n сообщений в неизвестных каналах</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages in unknown servers</source>
            <translation>
                <numerusform>%n сообщение на неизвестном сервере</numerusform>
                <numerusform>%n сообщения на неизвестных серверах</numerusform>
                <numerusform>%n сообщений на неизвестных серверах</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages marked as spam</source>
            <translation>
                <numerusform>%n сообщение с пометкой «спам»</numerusform>
                <numerusform>%n сообщения с пометкой «спам»</numerusform>
                <numerusform>%n сообщений с пометкой «спам»</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages with closed accounts</source>
            <translation>
                <numerusform>%n сообщение с закрытым аккаунтом</numerusform>
                <numerusform>%n сообщения с закрытыми аккаунтами</numerusform>
                <numerusform>%n сообщений с закрытыми аккаунтами</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n messages, since it is not known who you are</source>
            <translation>
                <numerusform>%n сообщение, так как неизвестно, кто вы</numerusform>
                <numerusform>%n сообщения, так как неизвестно, кто вы</numerusform>
                <numerusform>%n сообщений, так как неизвестно, кто вы</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n notices of the platform</source>
            <translation>
                <numerusform>%n служебное сообщение</numerusform>
                <numerusform>%n служебных сообщения</numerusform>
                <numerusform>%n служебных сообщений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people or companies you no longer follow</source>
            <translation>
                <numerusform>%n прежняя подписка</numerusform>
                <numerusform>%n прежние подписки</numerusform>
                <numerusform>%n прежних подписок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people who are no friends and of whom you wrote nothing</source>
            <translation>
                <numerusform>%n человек не в друзьях и без ваших заметок</numerusform>
                <numerusform>%n человека не в друзьях и без ваших заметок</numerusform>
                <numerusform>%n человек не в друзьях и без ваших заметок</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people whom you blocked</source>
            <translation>
                <numerusform>%n заблокированный вами</numerusform>
                <numerusform>%n заблокированных вами</numerusform>
                <numerusform>%n заблокированных вами</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people whose profile, address or number somebody else has</source>
            <translation>
                <numerusform>%n человек, чей профиль, адрес или номер есть у другого</numerusform>
                <numerusform>%n человека, чей профиль, адрес или номер есть у другого</numerusform>
                <numerusform>%n человек, чей профиль, адрес или номер есть у другого</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts and comments outside a known group</source>
            <translation>
                <numerusform>%n запись вне известной группы</numerusform>
                <numerusform>%n записи вне известных групп</numerusform>
                <numerusform>%n записей вне известных групп</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n posts on profile pages</source>
            <translation>
                <numerusform>%n запись на странице профиля</numerusform>
                <numerusform>%n записи на страницах профилей</numerusform>
                <numerusform>%n записей на страницах профилей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records that are not complete</source>
            <translation>
                <numerusform>%n неполная запись</numerusform>
                <numerusform>%n неполные записи</numerusform>
                <numerusform>%n неполных записей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n relatives known by name only</source>
            <translation>
                <numerusform>%n родственник, известный только по имени</numerusform>
                <numerusform>%n родственника, известных только по имени</numerusform>
                <numerusform>%n родственников, известных только по имени</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reminders of birthdays, which are kept as birthdays</source>
            <translation>
                <numerusform>%n напоминание о дне рождения: сохранён сам день</numerusform>
                <numerusform>%n напоминания о днях рождения: сохранены сами дни</numerusform>
                <numerusform>%n напоминаний о днях рождения: сохранены сами дни</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reminders whose day has passed</source>
            <translation>
                <numerusform>%n напоминание с прошедшей датой</numerusform>
                <numerusform>%n напоминания с прошедшей датой</numerusform>
                <numerusform>%n напоминаний с прошедшей датой</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows about a name that several people have</source>
            <translation>
                <numerusform>%n строка с именем, которое есть у нескольких людей</numerusform>
                <numerusform>%n строки с именем, которое есть у нескольких людей</numerusform>
                <numerusform>%n строк с именем, которое есть у нескольких людей</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows about yourself</source>
            <translation>
                <numerusform>%n строка о вас самих</numerusform>
                <numerusform>%n строки о вас самих</numerusform>
                <numerusform>%n строк о вас самих</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows by bots</source>
            <translation>
                <numerusform>%n строка от бота</numerusform>
                <numerusform>%n строки от ботов</numerusform>
                <numerusform>%n строк от ботов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that could not be read</source>
            <translation>
                <numerusform>%n строка не читается</numerusform>
                <numerusform>%n строки не читаются</numerusform>
                <numerusform>%n строк не читаются</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that do not say who wrote</source>
            <translation>
                <numerusform>%n строка без указания, кто писал</numerusform>
                <numerusform>%n строки без указания, кто писал</numerusform>
                <numerusform>%n строк без указания, кто писал</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that name nobody else</source>
            <translation>
                <numerusform>%n строка, где нет никого, кроме вас</numerusform>
                <numerusform>%n строки, где нет никого, кроме вас</numerusform>
                <numerusform>%n строк, где нет никого, кроме вас</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows that repeat another one</source>
            <translation>
                <numerusform>%n строка повторяет другую</numerusform>
                <numerusform>%n строки повторяют другие</numerusform>
                <numerusform>%n строк повторяют другие</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows with a date that cannot be read</source>
            <translation>
                <numerusform>%n строка с непонятной датой</numerusform>
                <numerusform>%n строки с непонятной датой</numerusform>
                <numerusform>%n строк с непонятной датой</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows with deleted accounts</source>
            <translation>
                <numerusform>%n строка с удалённым аккаунтом</numerusform>
                <numerusform>%n строки с удалёнными аккаунтами</numerusform>
                <numerusform>%n строк с удалёнными аккаунтами</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n rows without a name (closed accounts)</source>
            <translation>
                <numerusform>%n без имени (закрытый аккаунт)</numerusform>
                <numerusform>%n без имени (закрытые аккаунты)</numerusform>
                <numerusform>%n без имени (закрытые аккаунты)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sponsored messages</source>
            <translation>
                <numerusform>%n рекламное сообщение</numerusform>
                <numerusform>%n рекламных сообщения</numerusform>
                <numerusform>%n рекламных сообщений</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tasks that are done</source>
            <translation>
                <numerusform>%n выполненная задача</numerusform>
                <numerusform>%n выполненные задачи</numerusform>
                <numerusform>%n выполненных задач</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rhythm</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
                <numerusform>%1 и ещё %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n people</source>
            <translation>
                <numerusform>%1 из %n человека</numerusform>
                <numerusform>%1 из %n человек</numerusform>
                <numerusform>%1 из %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 – %2</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2 of %n people</source>
            <translation>
                <numerusform>%1: %2 из %n человека</numerusform>
                <numerusform>%1: %2 из %n человек</numerusform>
                <numerusform>%1: %2 из %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: goal met</source>
            <translation>%1: цель достигнута</translation>
        </message>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>ответы: %n</numerusform>
                <numerusform>ответы: %n</numerusform>
                <numerusform>ответы: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n helped</source>
            <translation>
                <numerusform>помощь: %n</numerusform>
                <numerusform>помощь: %n</numerusform>
                <numerusform>помощь: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n introduced</source>
            <translation>
                <numerusform>знакомства: %n</numerusform>
                <numerusform>знакомства: %n</numerusform>
                <numerusform>знакомства: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people a week</source>
            <translation>
                <numerusform>%n человек в неделю</numerusform>
                <numerusform>%n человека в неделю</numerusform>
                <numerusform>%n человек в неделю</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thanked</source>
            <translation>
                <numerusform>благодарность: %n</numerusform>
                <numerusform>благодарность: %n</numerusform>
                <numerusform>благодарность: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Answered: %1</source>
            <translation>Ответ: %1</translation>
        </message>
        <message>
            <source>Counted by person: help given, answers, introductions, and thanks in your own words.</source>
            <translation>Считаются люди: кому вы помогли, ответили, кого познакомили и кого поблагодарили своими словами.</translation>
        </message>
        <message>
            <source>Earlier weeks are judged by the new goal too</source>
            <translation>Прошлые недели тоже сравниваются с новой целью</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>Цель</translation>
        </message>
        <message numerus="yes">
            <source>Goal met in %1 of the last %n weeks</source>
            <translation>
                <numerusform>Цель достигнута: %1 за последнюю %n неделю</numerusform>
                <numerusform>Цель достигнута в %1 из последних %n недель</numerusform>
                <numerusform>Цель достигнута в %1 из последних %n недель</numerusform>
            </translation>
        </message>
        <message>
            <source>Helped: %1</source>
            <translation>Помощь: %1</translation>
        </message>
        <message>
            <source>Introduced: %1</source>
            <translation>Знакомство: %1</translation>
        </message>
        <message numerus="yes">
            <source>Longest in a year: %n weeks in a row</source>
            <translation>
                <numerusform>Дольше всего за год: %n неделя подряд</numerusform>
                <numerusform>Дольше всего за год: %n недели подряд</numerusform>
                <numerusform>Дольше всего за год: %n недель подряд</numerusform>
            </translation>
        </message>
        <message>
            <source>More about this week</source>
            <translation>Ещё об этой неделе</translation>
        </message>
        <message>
            <source>Switch off</source>
            <translation>Выключить</translation>
        </message>
        <message>
            <source>Thanked: %1</source>
            <translation>Благодарность: %1</translation>
        </message>
        <message>
            <source>The weekly rhythm is off. It is in the settings.</source>
            <translation>Недельный ритм выключен. Включить его можно в настройках.</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Эта неделя</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
                <numerusform>и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>из %1</translation>
        </message>
        <message numerus="yes">
            <source>people got something from you</source>
            <translation>
                <numerusform>человек получил что-то от вас</numerusform>
                <numerusform>человека получили что-то от вас</numerusform>
                <numerusform>человек получили что-то от вас</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>weeks in a row</source>
            <translation>
                <numerusform>неделя подряд</numerusform>
                <numerusform>недели подряд</numerusform>
                <numerusform>недель подряд</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>1 March</source>
            <translation>1 марта</translation>
        </message>
        <message>
            <source>28 February</source>
            <translation>28 февраля</translation>
        </message>
        <message>
            <source>29 February in other years</source>
            <translation>29 февраля в обычные годы</translation>
        </message>
        <message>
            <source>A digest of the week on Monday morning</source>
            <translation>Обзор недели в понедельник утром</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Создать копию</translation>
        </message>
        <message>
            <source>Back up now…</source>
            <translation>Создать копию…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Резервные копии</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>Data folder</source>
            <translation>Папка данных</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Общие</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Last one: %1</source>
            <translation>Последняя: %1</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Nobody. Whoever you dismiss on Today with P, N or S is listed here.</source>
            <translation>Никто. Здесь появятся те, кого вы убрали на странице «Сегодня» клавишами P, N или S.</translation>
        </message>
        <message>
            <source>None made yet; one is made before every import.</source>
            <translation>Пока нет; создаются перед импортом.</translation>
        </message>
        <message>
            <source>Not suggested</source>
            <translation>Не предлагаются</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Открыть папку</translation>
        </message>
        <message>
            <source>People a week</source>
            <translation>Человек в неделю</translation>
        </message>
        <message>
            <source>Quiet days</source>
            <translation>Не беспокоить в дни</translation>
        </message>
        <message>
            <source>Quiet from</source>
            <translation>Не беспокоить с</translation>
        </message>
        <message>
            <source>Quiet until</source>
            <translation>Не беспокоить до</translation>
        </message>
        <message>
            <source>Remind at</source>
            <translation>Напоминать в</translation>
        </message>
        <message>
            <source>Remind me when Kithbook is closed, too: start at login</source>
            <translation>Напоминать, и когда Kithbook закрыт: запускать при входе в систему</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Напоминания</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Сохранено: %1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сохраняем…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Show the weekly rhythm on Today</source>
            <translation>Показывать недельный ритм на странице «Сегодня»</translation>
        </message>
        <message>
            <source>Suggest again</source>
            <translation>Предлагать снова</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>Кому написать</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>To keep the data elsewhere, move the folder and start Kithbook with --data-dir and its place.</source>
            <translation>Чтобы хранить данные в другом месте, перенесите папку и укажите её при запуске: --data-dir ПАПКА.</translation>
        </message>
        <message>
            <source>What is due in quiet hours is shown after them. The same time twice: never quiet.</source>
            <translation>Что придётся на это время, будет показано после него. Одинаковое время: беспокоить всегда.</translation>
        </message>
        <message>
            <source>Who to write to: how much of each reason, with its weight</source>
            <translation>Кому написать: сколько каждой причины, с её весом</translation>
        </message>
        <message>
            <source>kithbook-%1.db</source>
            <translation>kithbook-%1.db</translation>
        </message>
        <message>
            <source>until</source>
            <translation>до</translation>
        </message>
    </context>
    <context>
        <name>Snooze</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>In 3 days</source>
            <translation>Через 3 дня</translation>
        </message>
        <message>
            <source>In a month</source>
            <translation>Через месяц</translation>
        </message>
        <message>
            <source>In a week</source>
            <translation>Через неделю</translation>
        </message>
        <message>
            <source>Next Monday</source>
            <translation>В понедельник</translation>
        </message>
        <message>
            <source>Other date…</source>
            <translation>Другая дата…</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>Snooze until</source>
            <translation>Отложить до</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>Завтра</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd, d MMM</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>%1 is in no tier</source>
            <translation>%1: ни в одном круге</translation>
        </message>
        <message>
            <source>%1 is left alone for a week</source>
            <translation>%1: не предлагать неделю</translation>
        </message>
        <message>
            <source>%1 is not suggested any more</source>
            <translation>%1: больше не предлагать</translation>
        </message>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation>
                <numerusform>%n запись общения</numerusform>
                <numerusform>%n записи общения</numerusform>
                <numerusform>%n записей общения</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Added %1</source>
            <translation>Добавлен контакт: %1</translation>
        </message>
        <message numerus="yes">
            <source>Added %n people to %2</source>
            <translation>
                <numerusform>В сообщество «%2» добавлен %n человек</numerusform>
                <numerusform>В сообщество «%2» добавлены %n человека</numerusform>
                <numerusform>В сообщество «%2» добавлено %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Added a follow-up: %1</source>
            <translation>Добавлено напоминание: %1</translation>
        </message>
        <message>
            <source>Added an outcome for %1</source>
            <translation>Добавлен результат: %1</translation>
        </message>
        <message>
            <source>Added the community %1</source>
            <translation>Добавлено сообщество «%1»</translation>
        </message>
        <message>
            <source>Added the platform %1</source>
            <translation>Добавлена площадка «%1»</translation>
        </message>
        <message numerus="yes">
            <source>Archived %n people</source>
            <translation>
                <numerusform>Перенесён в архив %n человек</numerusform>
                <numerusform>Перенесены в архив %n человека</numerusform>
                <numerusform>Перенесено в архив %n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Brought %n people back from the archive</source>
            <translation>
                <numerusform>Возвращён из архива %n человек</numerusform>
                <numerusform>Возвращены из архива %n человека</numerusform>
                <numerusform>Возвращено из архива %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed how often tier %1 is in touch</source>
            <translation>Изменена периодичность круга %1</translation>
        </message>
        <message>
            <source>Changed something</source>
            <translation>Внесено изменение</translation>
        </message>
        <message>
            <source>Changed the notes on %1</source>
            <translation>Изменены заметки: %1</translation>
        </message>
        <message numerus="yes">
            <source>Deleted %n people</source>
            <translation>
                <numerusform>Удалён %n человек</numerusform>
                <numerusform>Удалены %n человека</numerusform>
                <numerusform>Удалено %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted a follow-up</source>
            <translation>Удалено напоминание</translation>
        </message>
        <message>
            <source>Deleted an interaction</source>
            <translation>Удалена запись общения</translation>
        </message>
        <message>
            <source>Deleted an outcome</source>
            <translation>Удалён результат</translation>
        </message>
        <message>
            <source>Deleted the community %1</source>
            <translation>Удалено сообщество «%1»</translation>
        </message>
        <message>
            <source>Done: %1</source>
            <translation>Готово: %1</translation>
        </message>
        <message>
            <source>Edited %1</source>
            <translation>Изменён контакт: %1</translation>
        </message>
        <message>
            <source>Edited a follow-up</source>
            <translation>Изменено напоминание</translation>
        </message>
        <message>
            <source>Edited an interaction</source>
            <translation>Изменена запись общения</translation>
        </message>
        <message>
            <source>Edited the community %1</source>
            <translation>Изменено сообщество «%1»</translation>
        </message>
        <message>
            <source>Filled the sample</source>
            <translation>Заполнен пример</translation>
        </message>
        <message>
            <source>Imported %1: %3, %4</source>
            <translation>Импорт «%1»: %3, %4</translation>
        </message>
        <message>
            <source>Let a change be that an export showed</source>
            <translation>Изменение из выгрузки оставлено как есть</translation>
        </message>
        <message>
            <source>Logged an interaction with %1</source>
            <translation>Записано общение: %1</translation>
        </message>
        <message>
            <source>No more suggestions of this kind: %1</source>
            <translation>Больше не предлагать по причине «%1»</translation>
        </message>
        <message>
            <source>Put %1 into tier %2</source>
            <translation>%1: теперь в круге %2</translation>
        </message>
        <message numerus="yes">
            <source>Put %n people into the list</source>
            <translation>
                <numerusform>%n человек добавлен в список</numerusform>
                <numerusform>%n человека добавлены в список</numerusform>
                <numerusform>%n человек добавлены в список</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put %n people into tier %2</source>
            <translation>
                <numerusform>%n человек теперь в круге %2</numerusform>
                <numerusform>%n человека теперь в круге %2</numerusform>
                <numerusform>%n человек теперь в круге %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Removed %n people from %2</source>
            <translation>
                <numerusform>Из сообщества «%2» убран %n человек</numerusform>
                <numerusform>Из сообщества «%2» убраны %n человека</numerusform>
                <numerusform>Из сообщества «%2» убрано %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Renamed a tag to “%1”</source>
            <translation>Метка переименована: «%1»</translation>
        </message>
        <message>
            <source>Set how often to be in touch by tag “%1”</source>
            <translation>Задана периодичность по метке «%1»</translation>
        </message>
        <message numerus="yes">
            <source>Set how often to be in touch with %n people</source>
            <translation>
                <numerusform>Задана периодичность: %n человек</numerusform>
                <numerusform>Задана периодичность: %n человека</numerusform>
                <numerusform>Задана периодичность: %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Skipped: %1</source>
            <translation>Пропущено: %1</translation>
        </message>
        <message>
            <source>Snoozed: %1</source>
            <translation>Отложено: %1</translation>
        </message>
        <message numerus="yes">
            <source>Stopped keeping in touch with %n people</source>
            <translation>
                <numerusform>Снята периодичность: %n человек</numerusform>
                <numerusform>Снята периодичность: %n человека</numerusform>
                <numerusform>Снята периодичность: %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>Suggested again: %1</source>
            <translation>Снова предлагать: %1</translation>
        </message>
        <message>
            <source>Suggestions of this kind again: %1</source>
            <translation>Снова предлагать по причине «%1»</translation>
        </message>
        <message numerus="yes">
            <source>Tag “%1” added to %n people</source>
            <translation>
                <numerusform>Метка «%1» добавлена: %n человек</numerusform>
                <numerusform>Метка «%1» добавлена: %n человека</numerusform>
                <numerusform>Метка «%1» добавлена: %n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tag “%1” removed from %n people</source>
            <translation>
                <numerusform>Метка «%1» снята: %n человек</numerusform>
                <numerusform>Метка «%1» снята: %n человека</numerusform>
                <numerusform>Метка «%1» снята: %n человек</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Suggestions</name>
        <message>
            <source>%1 days</source>
            <translation>дней: %1</translation>
        </message>
        <message>
            <source>%1 of %2 was in %3, where you both are, and you have not talked since</source>
            <translation>%1, %2, в %3, где вы оба состоите; с тех пор вы не общались</translation>
        </message>
        <message>
            <source>%1, from %2 to %3, and never talked</source>
            <translation>%1, с %2 по %3, и ни разу не общались</translation>
        </message>
        <message>
            <source>%1, from %2 to %3, and never wrote or called</source>
            <translation>%1, с %2 по %3, и ни разу не писали и не созванивались</translation>
        </message>
        <message>
            <source>%1, until %2</source>
            <translation>%1, до %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1; %2</source>
            <translation>%1; %2</translation>
        </message>
        <message numerus="yes">
            <source>%n days</source>
            <translation>
                <numerusform>%n день</numerusform>
                <numerusform>%n дня</numerusform>
                <numerusform>%n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n days of contact</source>
            <translation>
                <numerusform>%n день общения</numerusform>
                <numerusform>%n дня общения</numerusform>
                <numerusform>%n дней общения</numerusform>
            </translation>
        </message>
        <message>
            <source>Birthday in %2, on %1</source>
            <translation>День рождения через %2, %1</translation>
        </message>
        <message>
            <source>Birthday today, %1</source>
            <translation>День рождения сегодня, %1</translation>
        </message>
        <message>
            <source>Birthday tomorrow, %1</source>
            <translation>День рождения завтра, %1</translation>
        </message>
        <message>
            <source>Birthdays</source>
            <translation>Дни рождения</translation>
        </message>
        <message>
            <source>Events in shared communities</source>
            <translation>События в общих сообществах</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Меньше</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Записать</translation>
        </message>
        <message numerus="yes">
            <source>Met at events on %n days</source>
            <translation>
                <numerusform>Встречи на событиях в %n день</numerusform>
                <numerusform>Встречи на событиях в %n разных дня</numerusform>
                <numerusform>Встречи на событиях в %n разных дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Met on %n days</source>
            <translation>
                <numerusform>Встречи в %n день</numerusform>
                <numerusform>Встречи в %n разных дня</numerusform>
                <numerusform>Встречи в %n разных дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Met twice, never talked</source>
            <translation>Виделись, не общались</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Больше</translation>
        </message>
        <message>
            <source>New company: %1 (was: %2), seen in the import of %3</source>
            <translation>Новая компания: %1 (было: %2), видно из импорта %3</translation>
        </message>
        <message>
            <source>New company: %1, seen in the import of %2</source>
            <translation>Новая компания: %1, видно из импорта %2</translation>
        </message>
        <message>
            <source>New job: %1 (was: %2), seen in the import of %3</source>
            <translation>Новая должность: %1 (было: %2), видно из импорта %3</translation>
        </message>
        <message>
            <source>New job: %1, seen in the import of %2</source>
            <translation>Новая должность: %1, видно из импорта %2</translation>
        </message>
        <message>
            <source>New jobs</source>
            <translation>Новая работа</translation>
        </message>
        <message>
            <source>Nobody is waiting for a word from you: no reason was found in your data.</source>
            <translation>Никто не ждёт от вас вестей: причин в ваших данных не нашлось.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Обычно</translation>
        </message>
        <message>
            <source>Not this kind</source>
            <translation>Не эта причина</translation>
        </message>
        <message>
            <source>Not this person</source>
            <translation>Не этот человек</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Выкл.</translation>
        </message>
        <message>
            <source>Once %1 within a year (%2 to %3), and none for %4 since</source>
            <translation>Когда-то %1 за год (с %2 по %3), и с тех пор ни одного за %4</translation>
        </message>
        <message>
            <source>Once %1 within a year (%2 to %3), but none for %4, since %5</source>
            <translation>Когда-то %1 за год (с %2 по %3), но ни одного за %4, с %5</translation>
        </message>
        <message>
            <source>Once active, long asleep</source>
            <translation>Давно затихшие связи</translation>
        </message>
        <message>
            <source>Open the person</source>
            <translation>Открыть человека</translation>
        </message>
        <message>
            <source>Promises without a follow-up</source>
            <translation>Обещания без напоминания</translation>
        </message>
        <message>
            <source>Show its source</source>
            <translation>Показать, откуда это</translation>
        </message>
        <message>
            <source>Silence beyond the usual</source>
            <translation>Молчание дольше обычного</translation>
        </message>
        <message>
            <source>Silent for %1, since %2; usually in touch every %3 (median of %4)</source>
            <translation>Молчание %1, с %2; обычно вы общались раз в %3 (медиана, %4)</translation>
        </message>
        <message>
            <source>Snooze for a week</source>
            <translation>Отложить на неделю</translation>
        </message>
        <message>
            <source>Their message of %1 has waited %2 for your answer</source>
            <translation>Сообщение от %1 ждёт вашего ответа %2</translation>
        </message>
        <message>
            <source>Unanswered messages</source>
            <translation>Сообщения без ответа</translation>
        </message>
        <message>
            <source>W write · L log · S snooze a week · P not this person · N not this kind · R its source</source>
            <translation>W написать · L записать · S на неделю · P не этот человек · N не эта причина · R откуда</translation>
        </message>
        <message>
            <source>Who to write to</source>
            <translation>Кому написать</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Написать</translation>
        </message>
        <message>
            <source>You were both at %1 of %2 in %3, and have not talked since</source>
            <translation>%1, %2, %3: вы оба там были и с тех пор не общались</translation>
        </message>
        <message>
            <source>You were both at %1 of %2, and have not talked since</source>
            <translation>%1, %2: вы оба там были и с тех пор не общались</translation>
        </message>
        <message>
            <source>You wrote on %1: “%2”, and there is no follow-up</source>
            <translation>Вы написали %1: «%2», а напоминания нет</translation>
        </message>
        <message>
            <source>Your message of %1 has had no answer for %2</source>
            <translation>На ваше сообщение от %1 нет ответа %2</translation>
        </message>
        <message>
            <source>Your note of %1 says “%2”, and there is no follow-up</source>
            <translation>В вашей заметке от %1: «%2», а напоминания нет</translation>
        </message>
        <message>
            <source>Your notes say “%1”, and there is no follow-up</source>
            <translation>В ваших заметках: «%1», а напоминания нет</translation>
        </message>
        <message>
            <source>the event</source>
            <translation>событие</translation>
        </message>
        <message>
            <source>the meeting</source>
            <translation>встреча</translation>
        </message>
        <message numerus="yes">
            <source>turns %n</source>
            <translation>
                <numerusform>исполняется %n год</numerusform>
                <numerusform>исполняется %n года</numerusform>
                <numerusform>исполняется %n лет</numerusform>
            </translation>
        </message>
        <message>
            <source>you wrote on %1, no answer yet</source>
            <translation>вы писали %1, ответа пока нет</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Any community</source>
            <translation>Любое сообщество</translation>
        </message>
        <message>
            <source>Any kind</source>
            <translation>Любой вид</translation>
        </message>
        <message>
            <source>Any platform</source>
            <translation>Любая площадка</translation>
        </message>
        <message>
            <source>Community</source>
            <translation>Сообщество</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Удалить</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Изменить…</translation>
        </message>
        <message>
            <source>Import messages</source>
            <translation>Импортировать сообщения</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Ничего не найдено</translation>
        </message>
        <message>
            <source>Nothing has happened yet</source>
            <translation>Пока ничего не было</translation>
        </message>
        <message>
            <source>Nothing that happened passes these filters and this search.</source>
            <translation>Под эти фильтры и поиск ничего не подходит.</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Открыть: %1</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Площадка</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать все</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Лента</translation>
        </message>
        <message>
            <source>What you log and the messages you import are listed here, newest first.</source>
            <translation>Здесь видно всё, что вы записали, и импортированные сообщения, сначала новые.</translation>
        </message>
    </context>
    <context>
        <name>Times</name>
        <message>
            <source>%1 (the source gives no zone, %2 assumed)</source>
            <translation>%1 (пояс в источнике не указан, принят %2)</translation>
        </message>
        <message>
            <source>%1 d</source>
            <translation>%1 дн</translation>
        </message>
        <message>
            <source>%1 mo</source>
            <translation>%1 мес</translation>
        </message>
        <message>
            <source>%1 wk</source>
            <translation>%1 нед</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1 г</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1-й %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n days over</source>
            <translation>
                <numerusform>на %n день</numerusform>
                <numerusform>на %n дня</numerusform>
                <numerusform>на %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n months over</source>
            <translation>
                <numerusform>на %n месяц</numerusform>
                <numerusform>на %n месяца</numerusform>
                <numerusform>на %n месяцев</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n weeks over</source>
            <translation>
                <numerusform>на %n неделю</numerusform>
                <numerusform>на %n недели</numerusform>
                <numerusform>на %n недель</numerusform>
            </translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message numerus="yes">
            <source>every %n days</source>
            <translation>
                <numerusform>раз в %n день</numerusform>
                <numerusform>раз в %n дня</numerusform>
                <numerusform>раз в %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n months</source>
            <translation>
                <numerusform>раз в %n месяц</numerusform>
                <numerusform>раз в %n месяца</numerusform>
                <numerusform>раз в %n месяцев</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n weeks</source>
            <translation>
                <numerusform>раз в %n неделю</numerusform>
                <numerusform>раз в %n недели</numerusform>
                <numerusform>раз в %n недель</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>every %n years</source>
            <translation>
                <numerusform>раз в %n год</numerusform>
                <numerusform>раз в %n года</numerusform>
                <numerusform>раз в %n лет</numerusform>
            </translation>
        </message>
        <message>
            <source>every day</source>
            <translation>раз в день</translation>
        </message>
        <message>
            <source>every month</source>
            <translation>раз в месяц</translation>
        </message>
        <message>
            <source>every week</source>
            <translation>раз в неделю</translation>
        </message>
        <message>
            <source>every year</source>
            <translation>раз в год</translation>
        </message>
        <message numerus="yes">
            <source>in %n days</source>
            <translation>
                <numerusform>через %n день</numerusform>
                <numerusform>через %n дня</numerusform>
                <numerusform>через %n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n months</source>
            <translation>
                <numerusform>через %n месяц</numerusform>
                <numerusform>через %n месяца</numerusform>
                <numerusform>через %n месяцев</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n weeks</source>
            <translation>
                <numerusform>через %n неделю</numerusform>
                <numerusform>через %n недели</numerusform>
                <numerusform>через %n недель</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n years</source>
            <translation>
                <numerusform>через %n год</numerusform>
                <numerusform>через %n года</numerusform>
                <numerusform>через %n лет</numerusform>
            </translation>
        </message>
        <message>
            <source>last Friday</source>
            <translation>последняя пятница</translation>
        </message>
        <message>
            <source>last Monday</source>
            <translation>последний понедельник</translation>
        </message>
        <message>
            <source>last Saturday</source>
            <translation>последняя суббота</translation>
        </message>
        <message>
            <source>last Sunday</source>
            <translation>последнее воскресенье</translation>
        </message>
        <message>
            <source>last Thursday</source>
            <translation>последний четверг</translation>
        </message>
        <message>
            <source>last Tuesday</source>
            <translation>последний вторник</translation>
        </message>
        <message>
            <source>last Wednesday</source>
            <translation>последняя среда</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>последний день</translation>
        </message>
        <message>
            <source>snoozed</source>
            <translation>отложено</translation>
        </message>
        <message>
            <source>today</source>
            <translation>сегодня</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%n in the next 7 days</source>
            <translation>
                <numerusform>%n дело в ближайшие 7 дней</numerusform>
                <numerusform>%n дела в ближайшие 7 дней</numerusform>
                <numerusform>%n дел в ближайшие 7 дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>просрочено %n</numerusform>
                <numerusform>просрочено %n</numerusform>
                <numerusform>просрочено %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to do</source>
            <translation>
                <numerusform>%n дело</numerusform>
                <numerusform>%n дела</numerusform>
                <numerusform>%n дел</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a follow-up</source>
            <translation>Добавить напоминание</translation>
        </message>
        <message>
            <source>D done · S snooze · K skip · L log · Enter opens the person</source>
            <translation>D готово · S отложить · K пропустить · L записать · Enter открыть контакт</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Done: %1. Log what came of it?</source>
            <translation>Готово: %1. Записать, как прошло?</translation>
        </message>
        <message>
            <source>Follow-ups, birthdays and people you want to keep in touch with show up here, a week ahead.</source>
            <translation>Здесь за неделю появляются напоминания, дни рождения и люди, с которыми вы хотите быть на связи.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Log it</source>
            <translation>Записать</translation>
        </message>
        <message>
            <source>Next 7 days</source>
            <translation>Ближайшие 7 дней</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Не сейчас</translation>
        </message>
        <message>
            <source>Nothing is due</source>
            <translation>Дел нет</translation>
        </message>
        <message>
            <source>Open the person</source>
            <translation>Открыть контакт</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>Просрочено</translation>
        </message>
        <message>
            <source>See people</source>
            <translation>К людям</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Пропустить</translation>
        </message>
        <message>
            <source>Snooze</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>What is due</source>
            <translation>Что сделать</translation>
        </message>
        <message>
            <source>birthday</source>
            <translation>день рождения</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <translation>dddd, d MMMM</translation>
        </message>
        <message>
            <source>keep in touch</source>
            <translation>быть на связи</translation>
        </message>
    </context>
    <context>
        <name>Tray</name>
        <message>
            <source>Kithbook reminds you</source>
            <translation>Kithbook напоминает</translation>
        </message>
        <message>
            <source>Log a line…</source>
            <translation>Записать одной строкой…</translation>
        </message>
        <message>
            <source>Open Kithbook</source>
            <translation>Открыть Kithbook</translation>
        </message>
        <message>
            <source>Quit: no reminders until the next login</source>
            <translation>Выйти: без напоминаний до следующего входа</translation>
        </message>
        <message numerus="yes">
            <source>Today: %n due</source>
            <translation>
                <numerusform>Сегодня: %n дело</numerusform>
                <numerusform>Сегодня: %n дела</numerusform>
                <numerusform>Сегодня: %n дел</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Triage</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, the last on %2</source>
            <translation>%1, последнее %2</translation>
        </message>
        <message numerus="yes">
            <source>%n decided</source>
            <translation>
                <numerusform>решено: %n</numerusform>
                <numerusform>решено: %n</numerusform>
                <numerusform>решено: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n interactions</source>
            <translation>
                <numerusform>%n взаимодействие</numerusform>
                <numerusform>%n взаимодействия</numerusform>
                <numerusform>%n взаимодействий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people: decide how often to be in touch</source>
            <translation>
                <numerusform>%n человек: решите, как часто быть на связи</numerusform>
                <numerusform>%n человека: решите, как часто быть на связи</numerusform>
                <numerusform>%n человек: решите, как часто быть на связи</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to go</source>
            <translation>
                <numerusform>осталось: %n</numerusform>
                <numerusform>осталось: %n</numerusform>
                <numerusform>осталось: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>0 · Not at all</source>
            <translation>0 · Не нужно</translation>
        </message>
        <message>
            <source>Bring people in</source>
            <translation>Импортировать людей</translation>
        </message>
        <message>
            <source>Change the intervals</source>
            <translation>Изменить периодичность</translation>
        </message>
        <message>
            <source>Enter opens the person · Ctrl+Z takes the last decision back</source>
            <translation>Enter открывает контакт · Ctrl+Z отменяет последнее решение</translation>
        </message>
        <message>
            <source>Everybody is decided about</source>
            <translation>Обо всех решено</translation>
        </message>
        <message>
            <source>Keep in touch</source>
            <translation>На связи</translation>
        </message>
        <message>
            <source>Nobody is here yet</source>
            <translation>Здесь пока никого нет</translation>
        </message>
        <message>
            <source>See people</source>
            <translation>К людям</translation>
        </message>
        <message>
            <source>See what is due</source>
            <translation>Что на сегодня</translation>
        </message>
        <message>
            <source>Space · Skip for now</source>
            <translation>Пробел · Позже</translation>
        </message>
        <message>
            <source>When people are in the book, you decide here with one key how often to be in touch.</source>
            <translation>Когда в книге появятся люди, здесь одной клавишей решается, как часто быть с ними на связи.</translation>
        </message>
        <message>
            <source>Whoever comes next, by an import say, is asked about here. Nobody is due before that.</source>
            <translation>Здесь появятся новые люди, например после импорта. До решения о них никто не напомнит.</translation>
        </message>
        <message>
            <source>You have never talked.</source>
            <translation>Вы ещё не общались.</translation>
        </message>
        <message>
            <source>You wrote on %1, no answer yet.</source>
            <translation>Вы писали %1, ответа пока нет.</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>1. Ask for your data: LinkedIn, Slack, Discord, Facebook, Reddit, Telegram or VK; or save an address book.</source>
            <translation>1. Запросите свои данные: LinkedIn, Slack, Discord, Facebook, Reddit, Telegram или VK; либо сохраните адресную книгу.</translation>
        </message>
        <message>
            <source>2. On LinkedIn it is Settings, Data privacy, “Get a copy of your data”; a link comes by mail within a day.</source>
            <translation>2. В LinkedIn это «Settings», «Data privacy», «Get a copy of your data»; ссылка придёт на почту в течение дня.</translation>
        </message>
        <message>
            <source>3. Drop the file here as it was downloaded, or choose it. It need not be unpacked.</source>
            <translation>3. Перетащите файл сюда как он скачан или выберите его. Распаковывать не нужно.</translation>
        </message>
        <message>
            <source>Add someone</source>
            <translation>Добавить контакт</translation>
        </message>
        <message>
            <source>Begin with one person</source>
            <translation>Начните с одного человека</translation>
        </message>
        <message>
            <source>Bring in the people you know</source>
            <translation>Перенесите сюда своих знакомых</translation>
        </message>
        <message>
            <source>Import an export or an address book</source>
            <translation>Загрузить выгрузку или адресную книгу</translation>
        </message>
        <message>
            <source>Invented people in a database of their own, thrown away when you leave it.</source>
            <translation>Вымышленные люди в отдельной базе, которая удаляется при выходе.</translation>
        </message>
        <message>
            <source>Look around in the sample</source>
            <translation>Посмотреть пример</translation>
        </message>
        <message>
            <source>See it filled first</source>
            <translation>Сначала посмотрите на пример</translation>
        </message>
        <message>
            <source>Type in one person you would not like to lose sight of, and go on from there.</source>
            <translation>Добавьте одного человека, которого не хотите потерять из виду, и продолжайте.</translation>
        </message>
        <message>
            <source>Welcome to Kithbook</source>
            <translation>Добро пожаловать в Kithbook</translation>
        </message>
        <message>
            <source>Who you know, where you met them, and when to get back to them: in one file on this computer, and nowhere else.</source>
            <translation>Кого вы знаете, где познакомились и когда пора связаться снова: в одном файле на этом компьютере и больше нигде.</translation>
        </message>
    </context>
    <context>
        <name>When</name>
        <message>
            <source>Not understood yet</source>
            <translation>Пока непонятно</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <source>%1; %2</source>
            <translation>%1; %2</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Keep in touch %1</source>
            <translation>Общаться %1</translation>
        </message>
        <message>
            <source>Keep in touch %1, by tag %2</source>
            <translation>Общаться %1, по метке «%2»</translation>
        </message>
        <message>
            <source>Keep in touch %1, tier %2</source>
            <translation>Быть на связи %1, круг %2</translation>
        </message>
        <message>
            <source>Set on %1</source>
            <translation>Создано %1</translation>
        </message>
        <message numerus="yes">
            <source>Turns %n</source>
            <translation>
                <numerusform>Исполняется %n год</numerusform>
                <numerusform>Исполняется %n года</numerusform>
                <numerusform>Исполняется %n лет</numerusform>
            </translation>
        </message>
        <message>
            <source>last contact %1</source>
            <translation>последний раз %1</translation>
        </message>
        <message>
            <source>no contact yet</source>
            <translation>ещё не общались</translation>
        </message>
        <message>
            <source>you wrote on %1, no answer yet</source>
            <translation>без ответа с %1</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n человек</numerusform>
                <numerusform>%n человека</numerusform>
                <numerusform>%n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>About you…</source>
            <translation>О вас…</translation>
        </message>
        <message>
            <source>Add a follow-up…</source>
            <translation>Добавить напоминание…</translation>
        </message>
        <message>
            <source>Add a person…</source>
            <translation>Добавить контакт…</translation>
        </message>
        <message>
            <source>Add people to %1</source>
            <translation>Добавить людей: %1</translation>
        </message>
        <message>
            <source>Bring in and tidy</source>
            <translation>Данные</translation>
        </message>
        <message>
            <source>Command palette…</source>
            <translation>Палитра команд…</translation>
        </message>
        <message>
            <source>Communities</source>
            <translation>Сообщества</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Повторено: %1</translation>
        </message>
        <message>
            <source>Everything (*.json);;Contacts for a spreadsheet (*.csv);;Contact cards (*.vcf);;Follow-ups for a calendar (*.ics)</source>
            <translation>Всё (*.json);;Контакты для таблицы (*.csv);;Визитные карточки (*.vcf);;Напоминания для календаря (*.ics)</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>Экспорт всех данных</translation>
        </message>
        <message>
            <source>Export everything…</source>
            <translation>Экспорт всех данных…</translation>
        </message>
        <message numerus="yes">
            <source>Exported %n calendar events</source>
            <translation>
                <numerusform>Экспортировано %n событие календаря</numerusform>
                <numerusform>Экспортировано %n события календаря</numerusform>
                <numerusform>Экспортировано %n событий календаря</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Exported %n people</source>
            <translation>
                <numerusform>Экспортирован %n человек</numerusform>
                <numerusform>Экспортированы %n человека</numerusform>
                <numerusform>Экспортировано %n человек</numerusform>
            </translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Аналитика</translation>
        </message>
        <message>
            <source>Keep in touch</source>
            <translation>На связи</translation>
        </message>
        <message>
            <source>Last backup: %1</source>
            <translation>Последняя копия: %1</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Leave the sample</source>
            <translation>Выйти из примера</translation>
        </message>
        <message>
            <source>Log by a line</source>
            <translation>Записать одной строкой</translation>
        </message>
        <message>
            <source>Log with a form…</source>
            <translation>Записать в форме…</translation>
        </message>
        <message>
            <source>Log: met Ivan yesterday, remind me in 2 weeks</source>
            <translation>Запись: вчера созвон с Анной, написать через 2 недели</translation>
        </message>
        <message>
            <source>Look around in the sample</source>
            <translation>Посмотреть пример</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Меню</translation>
        </message>
        <message>
            <source>Navigation</source>
            <translation>Разделы</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>Резервной копии пока нет</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Люди</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выйти</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Reminders run in the background</source>
            <translation>Напоминания работают в фоне</translation>
        </message>
        <message>
            <source>Reminders run while this window is open</source>
            <translation>Напоминания работают, пока открыто это окно</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Поиск</translation>
        </message>
        <message>
            <source>Search people, notes, messages</source>
            <translation>Поиск везде</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Настройки…</translation>
        </message>
        <message numerus="yes">
            <source>The data file has %n faults. Make a backup of the folder, then restore the newest backup.</source>
            <translation>
                <numerusform>В файле данных найдена %n ошибка. Скопируйте папку, затем восстановите последнюю резервную копию.</numerusform>
                <numerusform>В файле данных найдены %n ошибки. Скопируйте папку, затем восстановите последнюю резервную копию.</numerusform>
                <numerusform>В файле данных найдено %n ошибок. Скопируйте папку, затем восстановите последнюю резервную копию.</numerusform>
            </translation>
        </message>
        <message>
            <source>This folder is copied by a sync service, which can damage the data. Use it anyway?</source>
            <translation>Эту папку копирует служба синхронизации, что может повредить данные. Всё равно использовать?</translation>
        </message>
        <message>
            <source>This is the sample: invented people, thrown away when you leave.</source>
            <translation>Это пример: вымышленные люди, всё удалится при выходе.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Лента</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Сегодня</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Отменено: %1</translation>
        </message>
        <message>
            <source>Use it anyway</source>
            <translation>Использовать</translation>
        </message>
        <message>
            <source>Your week…</source>
            <translation>Ваша неделя…</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Address book given to Facebook</source>
            <translation>Адресная книга, отданная Facebook</translation>
        </message>
        <message>
            <source>Address book given to LinkedIn</source>
            <translation>Адресная книга, отданная LinkedIn</translation>
        </message>
        <message>
            <source>Birthday</source>
            <translation>День рождения</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>Взаимно</translation>
        </message>
        <message>
            <source>Calendar events</source>
            <translation>События календаря</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Звонок</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Клиент</translation>
        </message>
        <message>
            <source>Collaboration</source>
            <translation>Сотрудничество</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>Companies you follow on LinkedIn</source>
            <translation>Ваши подписки на компании в LinkedIn</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Компания</translation>
        </message>
        <message>
            <source>Connected on</source>
            <translation>Контакт с</translation>
        </message>
        <message>
            <source>Contacts (vCard)</source>
            <translation>Контакты (vCard)</translation>
        </message>
        <message>
            <source>Discord chats</source>
            <translation>Чаты Discord</translation>
        </message>
        <message>
            <source>Discord friends and notes</source>
            <translation>Друзья и заметки Discord</translation>
        </message>
        <message>
            <source>Discord messages</source>
            <translation>Сообщения Discord</translation>
        </message>
        <message>
            <source>Discord servers</source>
            <translation>Серверы Discord</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Эл. почта</translation>
        </message>
        <message>
            <source>Educational</source>
            <translation>Учебное</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Мероприятие</translation>
        </message>
        <message>
            <source>Eventbrite attendees</source>
            <translation>Участники Eventbrite</translation>
        </message>
        <message>
            <source>Facebook followers</source>
            <translation>Подписки Facebook</translation>
        </message>
        <message>
            <source>Facebook friend requests</source>
            <translation>Запросы в друзья Facebook</translation>
        </message>
        <message>
            <source>Facebook friends</source>
            <translation>Друзья Facebook</translation>
        </message>
        <message>
            <source>Facebook groups</source>
            <translation>Группы Facebook</translation>
        </message>
        <message>
            <source>Google contacts</source>
            <translation>Контакты Google</translation>
        </message>
        <message>
            <source>Handle</source>
            <translation>Адрес или ник</translation>
        </message>
        <message>
            <source>Help given</source>
            <translation>Помощь от меня</translation>
        </message>
        <message>
            <source>Help received</source>
            <translation>Помощь мне</translation>
        </message>
        <message>
            <source>Hire</source>
            <translation>Найм</translation>
        </message>
        <message>
            <source>HubSpot contacts</source>
            <translation>Контакты HubSpot</translation>
        </message>
        <message>
            <source>I reached out</source>
            <translation>По моей инициативе</translation>
        </message>
        <message>
            <source>In person</source>
            <translation>Лично</translation>
        </message>
        <message>
            <source>Industry</source>
            <translation>Отраслевое</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>По интересам</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Знакомство</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Приглашение</translation>
        </message>
        <message>
            <source>Job lead</source>
            <translation>Вакансия</translation>
        </message>
        <message>
            <source>Kithbook export</source>
            <translation>Экспорт Kithbook</translation>
        </message>
        <message>
            <source>LinkedIn Learning</source>
            <translation>LinkedIn Learning</translation>
        </message>
        <message>
            <source>LinkedIn connections</source>
            <translation>Контакты LinkedIn</translation>
        </message>
        <message>
            <source>LinkedIn endorsements</source>
            <translation>Подтверждения навыков LinkedIn</translation>
        </message>
        <message>
            <source>LinkedIn events</source>
            <translation>События LinkedIn</translation>
        </message>
        <message>
            <source>LinkedIn invitations</source>
            <translation>Приглашения LinkedIn</translation>
        </message>
        <message>
            <source>LinkedIn messages</source>
            <translation>Сообщения LinkedIn</translation>
        </message>
        <message>
            <source>LinkedIn recommendations</source>
            <translation>Рекомендации LinkedIn</translation>
        </message>
        <message>
            <source>Local</source>
            <translation>Местное</translation>
        </message>
        <message>
            <source>Location</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Luma guests</source>
            <translation>Гости Luma</translation>
        </message>
        <message>
            <source>Meeting</source>
            <translation>Встреча</translation>
        </message>
        <message>
            <source>Meetup attendees</source>
            <translation>Посетители Meetup</translation>
        </message>
        <message>
            <source>Meetup members</source>
            <translation>Участники Meetup</translation>
        </message>
        <message>
            <source>Mentoring</source>
            <translation>Наставничество</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Сообщение</translation>
        </message>
        <message>
            <source>Messenger conversations</source>
            <translation>Переписки Messenger</translation>
        </message>
        <message>
            <source>Met in</source>
            <translation>Знакомство в</translation>
        </message>
        <message>
            <source>Monica</source>
            <translation>Monica</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Заметки</translation>
        </message>
        <message>
            <source>Outlook contacts</source>
            <translation>Контакты Outlook</translation>
        </message>
        <message>
            <source>Pasted list</source>
            <translation>Вставленный список</translation>
        </message>
        <message>
            <source>People you follow on LinkedIn</source>
            <translation>Ваши подписки на людей в LinkedIn</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Должность</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Профессиональное</translation>
        </message>
        <message>
            <source>Reddit chats</source>
            <translation>Чаты Reddit</translation>
        </message>
        <message>
            <source>Reddit friends</source>
            <translation>Друзья Reddit</translation>
        </message>
        <message>
            <source>Reddit messages</source>
            <translation>Сообщения Reddit</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>Рекомендация</translation>
        </message>
        <message>
            <source>Slack analytics</source>
            <translation>Аналитика Slack</translation>
        </message>
        <message>
            <source>Slack channels</source>
            <translation>Каналы Slack</translation>
        </message>
        <message>
            <source>Slack member list</source>
            <translation>Список участников Slack</translation>
        </message>
        <message>
            <source>Slack members</source>
            <translation>Участники Slack</translation>
        </message>
        <message>
            <source>Slack messages</source>
            <translation>Сообщения Slack</translation>
        </message>
        <message>
            <source>Subreddits</source>
            <translation>Сабреддиты</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Таблица</translation>
        </message>
        <message>
            <source>Talk</source>
            <translation>Выступление</translation>
        </message>
        <message>
            <source>Telegram chats</source>
            <translation>Чаты Telegram</translation>
        </message>
        <message>
            <source>Telegram contacts</source>
            <translation>Контакты Telegram</translation>
        </message>
        <message>
            <source>They reached out</source>
            <translation>По их инициативе</translation>
        </message>
        <message>
            <source>VK conversations</source>
            <translation>Переписки VK</translation>
        </message>
        <message>
            <source>Website</source>
            <translation>Сайт</translation>
        </message>
        <message>
            <source>Your LinkedIn certificates</source>
            <translation>Ваши сертификаты в LinkedIn</translation>
        </message>
        <message>
            <source>Your LinkedIn courses</source>
            <translation>Ваши курсы в LinkedIn</translation>
        </message>
        <message>
            <source>Your LinkedIn education</source>
            <translation>Ваше образование в LinkedIn</translation>
        </message>
        <message>
            <source>Your LinkedIn positions</source>
            <translation>Ваши должности в LinkedIn</translation>
        </message>
        <message>
            <source>Your LinkedIn skills</source>
            <translation>Ваши навыки в LinkedIn</translation>
        </message>
        <message>
            <source>Your Reddit posts and comments</source>
            <translation>Ваши записи и комментарии на Reddit</translation>
        </message>
        <message>
            <source>Your WhatsApp numbers on LinkedIn</source>
            <translation>Ваши номера WhatsApp в LinkedIn</translation>
        </message>
        <message>
            <source>Your e-mail addresses on LinkedIn</source>
            <translation>Ваши адреса в LinkedIn</translation>
        </message>
        <message>
            <source>Your phone numbers on LinkedIn</source>
            <translation>Ваши телефоны в LinkedIn</translation>
        </message>
        <message>
            <source>Your posts in Facebook groups</source>
            <translation>Ваши записи в группах Facebook</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>вручную</translation>
        </message>
    </context>
</TS>
