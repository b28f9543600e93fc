"""The settings of a project, wherever they were said."""

from pygen.config.load import SettingsError, load_settings
from pygen.config.settings import ModelSource, Selection, Settings, Versioning
from pygen.config.sources import config_settings, use_config_settings
from pygen.config.tables import TargetSettings

__all__ = [
    "ModelSource",
    "Selection",
    "Settings",
    "SettingsError",
    "TargetSettings",
    "Versioning",
    "config_settings",
    "load_settings",
    "use_config_settings",
]
