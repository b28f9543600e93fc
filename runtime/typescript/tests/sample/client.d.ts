import type * as _p from "pygen-runtime/spi";
import type { AssetApi } from "./asset.js";
import type { BladeApi } from "./blade.js";
import type { ScalarsApi } from "./scalars.js";
import type { SensorApi } from "./sensor.js";
import type { SensorPositionApi } from "./sensor-position.js";
import type { WindFarmApi } from "./wind-farm.js";
import type { WindTurbineApi } from "./wind-turbine.js";

/** Wind farms, their turbines, and what is measured and done there. */
export declare class WindClient extends _p.Client {
  constructor(options: _p.ClientOptions);
  readonly asset: AssetApi;
  readonly blade: BladeApi;
  readonly scalars: ScalarsApi;
  readonly sensor: SensorApi;
  readonly sensorPosition: SensorPositionApi;
  readonly windFarm: WindFarmApi;
  readonly windTurbine: WindTurbineApi;
}
