package org.gongfang.resources;

import jakarta.persistence.Embeddable;

/** A material that a resource works on with one of its capabilities. */
@Embeddable
record StoredMaterial(String capability, String material) {}
