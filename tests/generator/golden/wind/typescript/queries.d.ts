import type * as _p from "pygen-runtime/spi";
import type { Asset } from "./asset.js";
import type { Blade } from "./blade.js";
import type { Sensor, SensorNone, SensorQuery } from "./sensor.js";
import type { SensorPosition } from "./sensor-position.js";
import type { WindFarm } from "./wind-farm.js";
import type { WindTurbineNone, WindTurbineQuery } from "./wind-turbine.js";

interface _DamagedTurbines {
  /** The farm they stand in. */
  farm: _p.InstanceInput;
  /** In megawatts; any if left out. */
  minCapacity?: number | null | undefined;
  most?: number | undefined;
}

interface _Unwatched {
  /** Nothing before that. */
  since: _p.TimestampInput;
  called?: readonly string[] | null | undefined;
}

/** Queries that are kept with the SDK. */
export interface Queries {
  /** Turbines of a farm with a damaged blade, the largest first, with these blades. */
  damagedTurbines(
    told: _DamagedTurbines,
  ): WindTurbineQuery<
    _p.Put<_p.Put<WindTurbineNone, "blades", readonly Blade[]>, "farm", WindFarm | undefined>
  >;
  /** All sensors: "quoted", \\ and """{{ brackets }}""". */
  sensors(): SensorQuery;
  /** The saved query unwatched. */
  unwatched(
    told: _Unwatched,
  ): WindTurbineQuery<
    _p.Put<
      WindTurbineNone,
      "sensors",
      readonly _p.Link<
        SensorPosition,
        Sensor<_p.Put<SensorNone, "positions", readonly _p.Link<SensorPosition, Asset>[]>>
      >[]
    >
  >;
}

export declare const queries: (client: _p.Client) => Queries;
