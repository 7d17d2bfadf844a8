package org.gongfang.resources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The taxonomy of what machines can do, and of the materials they work on. */
@Service
public class Capabilities {

    /** All groups with their capabilities, in order. */
    public List<CapabilityGroup> all() {
        throw new IllegalStateException("pending");
    }

    public Optional<Capability> find(CapabilityCode code) {
        throw new IllegalStateException("pending");
    }

    /** The capability's name in the language, or its code when the taxonomy does not know it. */
    public String name(CapabilityCode code, Locale locale) {
        throw new IllegalStateException("pending");
    }

    /** All materials, in order. */
    public List<Material> materials() {
        throw new IllegalStateException("pending");
    }

    /** The material's name in the language, or its code when the list does not know it. */
    public String materialName(String code, Locale locale) {
        throw new IllegalStateException("pending");
    }
}
