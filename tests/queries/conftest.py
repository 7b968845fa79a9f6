"""A book to fill for each test."""

import pytest

from crm_app.store.store import Store
from tests.queries.book import Book


@pytest.fixture
def book(store: Store) -> Book:
    return Book(store)
