from django.conf import settings


def test_the_tests_keep_their_state_out_of_the_project() -> None:
    assert settings.BASE_DIR not in settings.ARCHIVE_HOME.parents
