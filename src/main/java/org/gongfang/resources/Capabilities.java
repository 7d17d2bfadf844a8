package org.gongfang.resources;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongfang.shared.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The taxonomy of what machines can do, and of the materials they work on. */
@Service
public class Capabilities {

    /** How long another node's change of the taxonomy may go unseen. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String FIELD = "attribute";

    private final LoadingCache<Boolean, Taxonomy> taxonomy;

    Capabilities(JdbcClient database, PlatformTransactionManager transactions) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        taxonomy = Caffeine.newBuilder()
                .maximumSize(1)
                .refreshAfterWrite(FRESH)
                .build(always -> reading.execute(status -> Taxonomy.read(database)));
    }

    /** All groups with their capabilities, in order, without what is retired. */
    public List<CapabilityGroup> all() {
        return current().groups().stream()
                .filter(group -> !group.retired())
                .map(CapabilityGroup::offered)
                .toList();
    }

    /** The capability, retired or not. */
    public Optional<Capability> find(CapabilityCode code) {
        return Optional.ofNullable(current().capabilities().get(code));
    }

    /** The capability's name in the language, or its code when the taxonomy does not know it. */
    public String name(CapabilityCode code, Locale locale) {
        return find(code).map(capability -> capability.name(locale)).orElse(code.value());
    }

    /** All materials, in order, without what is retired. */
    public List<Material> materials() {
        return current().materials().values().stream()
                .filter(material -> !material.retired())
                .toList();
    }

    /** The materials of these codes, retired or not. */
    public List<Material> materials(Collection<String> codes) {
        return current().materials().values().stream()
                .filter(material -> codes.contains(material.code()))
                .toList();
    }

    /** The material's name in the language, or its code when the list does not know it. */
    public String materialName(String code, Locale locale) {
        return Optional.ofNullable(current().materials().get(code))
                .map(material -> material.name(locale))
                .orElse(code);
    }

    /** The attribute, retired or not. */
    public Optional<Attribute> attribute(String code) {
        return Optional.ofNullable(current().attributes().get(code));
    }

    /**
     * Reads a need such as {@code spindle-speed:12000}, {@code coolant:yes} or {@code laser-source:fibre}.
     *
     * @throws InvalidInput when there is no such attribute, or it cannot be asked for this
     */
    public AttributeNeed need(String text) {
        int colon = text.indexOf(':');
        var attribute = attribute(colon < 0 ? text : text.substring(0, colon))
                .orElseThrow(() ->
                        new InvalidInput("attribute-unknown", FIELD, colon < 0 ? text : text.substring(0, colon)));
        var asked = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (attribute.kind() != AttributeKind.NUMBER) {
            if (!attribute.offers(asked)) {
                throw new InvalidInput("attribute-choice-unknown", FIELD, asked);
            }
            return new AttributeNeed(attribute.code(), null, asked);
        }
        try {
            var figure = new BigDecimal(asked);
            if (figure.precision() - figure.scale() > AttributeCheck.DIGITS || figure.scale() > StoredAttribute.SCALE) {
                throw new InvalidInput("attribute-figure", FIELD);
            }
            return new AttributeNeed(attribute.code(), figure, null);
        } catch (NumberFormatException unreadable) {
            throw new InvalidInput("attribute-figure", FIELD);
        }
    }

    Taxonomy current() {
        return taxonomy.get(true);
    }

    /** Reads everything anew: somebody has changed it. */
    void forget() {
        taxonomy.invalidateAll();
    }
}
