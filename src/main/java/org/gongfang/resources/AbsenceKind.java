package org.gongfang.resources;

/** Why a technician is away. */
public enum AbsenceKind {
    LEAVE,
    TRAINING,
    SICK,
    OTHER
}
