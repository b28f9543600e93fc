"""neat reads a model, writes it to a file, and deploys what it reads from the file under another name."""

import json
import sys
from pathlib import Path

from cognite.client import ClientConfig, CogniteClient
from cognite.client.credentials import Token
from cognite.neat import NeatSession

url, folder = sys.argv[1], Path(sys.argv[2])
client = CogniteClient(ClientConfig("neat", "local", Token("any"), base_url=url))
reading = NeatSession(client)
reading.physical_data_model.read.cdf("plant", "Plant", "1")
reading.physical_data_model.write.yaml(str(folder / "plant.yaml"))
text = (folder / "plant.yaml").read_text()
(folder / "factory.yaml").write_text(text.replace("Value: Plant", "Value: Factory"))
writing = NeatSession(client)
writing.physical_data_model.read.yaml(str(folder / "factory.yaml"))
writing.physical_data_model.write.cdf(dry_run=False)
models = client.data_modeling.data_models.list(space="plant", inline_views=True)
print(json.dumps({model.external_id: sorted(view.external_id for view in model.views) for model in models}))
