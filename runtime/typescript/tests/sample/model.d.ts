import type * as _p from "pygen-runtime/spi";

export declare const Document: _p.Table;
export declare const Lists: _p.Table;
export declare const Rotor: _p.Table;
export declare const WorkOrder: _p.Table;
