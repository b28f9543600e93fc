import type * as _p from "pygen-runtime/spi";
import type { AssetApi } from "./asset.js";
import type { BladeApi } from "./blade.js";
import type { CableApi } from "./cable.js";
import type { ComponentApi } from "./component.js";
import type { DocumentApi } from "./document.js";
import type { GearboxApi } from "./gearbox.js";
import type { GeneratorApi } from "./generator.js";
import type { LocatedApi } from "./located.js";
import type { MetMastApi } from "./met-mast.js";
import type { NacelleApi } from "./nacelle.js";
import type { Queries } from "./queries.js";
import type { RotorApi } from "./rotor.js";
import type { SensorApi } from "./sensor.js";
import type { SensorPositionApi } from "./sensor-position.js";
import type { SubstationApi } from "./substation.js";
import type { WindFarmApi } from "./wind-farm.js";
import type { WindTurbineApi } from "./wind-turbine.js";
import type { WorkOrderApi } from "./work-order.js";

/** Wind farms, their turbines, and what is measured and done there. */
export declare class WindClient extends _p.Client {
  constructor(options: _p.ClientOptions);
  readonly asset: AssetApi;
  readonly blade: BladeApi;
  readonly cable: CableApi;
  readonly component: ComponentApi;
  readonly document: DocumentApi;
  readonly gearbox: GearboxApi;
  readonly generator: GeneratorApi;
  readonly located: LocatedApi;
  readonly metMast: MetMastApi;
  readonly nacelle: NacelleApi;
  readonly rotor: RotorApi;
  readonly sensor: SensorApi;
  readonly sensorPosition: SensorPositionApi;
  readonly substation: SubstationApi;
  readonly windFarm: WindFarmApi;
  readonly windTurbine: WindTurbineApi;
  readonly workOrder: WorkOrderApi;
  readonly queries: Queries;
}
