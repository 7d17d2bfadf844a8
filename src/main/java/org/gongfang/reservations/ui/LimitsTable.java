package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.resources.Attribute;
import org.gongfang.resources.AttributeValue;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityLimits;

/** What a resource can do of one capability, and up to where: one row for each limit, with its unit. */
class LimitsTable extends Composite<NativeTable> {

    private final Locale locale;
    private final NativeTableBody body;

    LimitsTable(CapabilityLimits limits, Capabilities taxonomy, Locale locale) {
        this.locale = locale;
        getContent().addClassName("gf-limits");
        getContent().setCaptionText(taxonomy.name(limits.capability(), locale));
        body = getContent().addBody();
        var sides = Stream.of(limits.envelopeXmm(), limits.envelopeYmm(), limits.envelopeZmm())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" × "));
        if (!sides.isEmpty()) {
            row("envelope", sides + " mm");
        }
        var tolerance = limits.toleranceMicrons();
        if (tolerance != null) {
            row("tolerance", "± " + thousandth(tolerance) + " mm");
        }
        var power = limits.powerWatts();
        if (power != null) {
            row("power", power < 1000 ? power + " W" : thousandth(power) + " kW");
        }
        var capability = taxonomy.find(limits.capability());
        capability.ifPresent(found -> found.attributes()
                .forEach(attribute -> limits.attributes().stream()
                        .filter(value -> value.attribute().equals(attribute.code()))
                        .forEach(value -> line(attribute.name(locale), words(attribute, value)))));
        if (!limits.materials().isEmpty()) {
            row(
                    "materials",
                    limits.materials().stream()
                            .map(material -> taxonomy.materialName(material, locale))
                            .collect(Collectors.joining(getTranslation(locale, "reservations.list-comma"))));
        }
        if (body.getRowCount() == 0) {
            row("none", getTranslation(locale, "reservations.resource.no-limits"));
        }
    }

    private String words(Attribute attribute, AttributeValue value) {
        var figure = value.figure();
        if (figure != null) {
            return (figure.toPlainString() + " " + attribute.unit()).strip();
        }
        return value.choices().stream()
                .map(choice -> switch (attribute.kind()) {
                    case YES_NO ->
                        getTranslation(
                                locale,
                                choice.equals(Attribute.YES)
                                        ? "reservations.resource.yes"
                                        : "reservations.resource.no");
                    case NUMBER, CHOICE -> attribute.choiceName(choice, locale);
                })
                .collect(Collectors.joining(getTranslation(locale, "reservations.list-comma")));
    }

    private void row(String what, String value) {
        line(getTranslation(locale, "reservations.limit." + what), value);
    }

    private void line(String name, String value) {
        var row = body.addRow();
        var head = row.addHeaderCell();
        head.setText(name);
        head.getElement().setAttribute("scope", "row");
        row.addDataCell().setText(value);
    }

    private static String thousandth(int figure) {
        return BigDecimal.valueOf(figure, 3).stripTrailingZeros().toPlainString();
    }
}
