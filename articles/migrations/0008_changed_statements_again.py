from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def group_again(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Have the next import or reading group again what persons said: what is a candidate has changed."""
    apps.get_model("articles", "ChangedStatement").objects.all().delete()
    apps.get_model("articles", "Quotation").objects.filter(is_grouped=True).update(is_grouped=False)


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_kept_by_users")]

    operations = [migrations.RunPython(group_again, migrations.RunPython.noop)]
