"""Communities as imports name them: by the platform's own key, where an import has given one."""

from crm_app.domain.names import fold
from crm_app.domain.records import CommunityRef
from crm_app.domain.vocabulary import CommunityKind
from crm_app.queries.reading import rows
from crm_app.store.reading import Session


def community_ref(
    session: Session, community_id: int | None, platform_id: int | None, name: str
) -> CommunityRef | None:
    """The community of that id; else one of that name on that platform, which may be new. None if neither is said."""
    if community_id is None:
        wanted = fold(name)
        platform = rows(session, 'SELECT "key" FROM platform WHERE id = :id', id=platform_id)
        if not wanted or not platform:
            return None
        named = rows(
            session,
            "SELECT id FROM community WHERE platform_id = :platform AND name_key = :name",
            platform=platform_id,
            name=wanted,
        )
        if not named:
            return CommunityRef(platform[0][0], wanted, name.strip())
        community_id = int(named[0][0])
    found = rows(
        session,
        'SELECT p."key", c.name, c.kind, (SELECT s."key" FROM source_record s WHERE s.community_id = c.id '
        "AND s.source = p.\"key\" || '.community' ORDER BY s.id LIMIT 1) "
        "FROM community c JOIN platform p ON p.id = c.platform_id WHERE c.id = :id",
        id=community_id,
    )
    if not found:
        return None
    platform_key, shown, kind, key = found[0]
    return CommunityRef(platform_key, key or fold(shown), shown, CommunityKind(kind))
