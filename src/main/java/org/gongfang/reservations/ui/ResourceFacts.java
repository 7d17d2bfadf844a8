package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityLimits;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** What a resource is and can do, with its limits, its price and its address. */
class ResourceFacts extends Composite<Div> {

    private final Locale locale;
    private final DescriptionList list = new DescriptionList();

    ResourceFacts(ResourceCard resource, Capabilities capabilities, ScreenWords words, Locale locale) {
        this.locale = locale;
        list.addClassName("gf-facts");
        var rules = resource.rules();
        getContent().add(new StatusBadge(words.approval(rules.approval(), locale), approvalTone(resource)));
        if (!resource.description(locale).isBlank()) {
            getContent().add(new Paragraph(resource.description(locale)));
        }
        getContent().add(list);
        resource.capabilities().forEach(one -> capability(one, capabilities));
        var make = Stream.of(resource.maker(), resource.model(), Objects.toString(resource.yearMade(), ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        if (!make.isBlank()) {
            fact("make", new Span(make));
        }
        if (resource.units() > 1) {
            fact("units", new Span(String.valueOf(resource.units())));
        }
        fact("price", new Span(words.pricePerHour(rules, locale)));
        fact(
                "place",
                new Span(resource.site().name(locale) + " · "
                        + words.district(resource.site().district(), locale) + " "
                        + resource.site().address()));
        var code = new Span(resource.code());
        code.addClassName("gf-code");
        fact("code", code);
    }

    private static Tone approvalTone(ResourceCard resource) {
        return switch (resource.rules().approval()) {
            case AUTOMATIC -> Tone.CONFIRMED;
            case PROVIDER, PROVIDER_ABOVE -> Tone.REQUESTED;
        };
    }

    private void capability(CapabilityLimits limits, Capabilities capabilities) {
        list.add(new DescriptionList.Term(capabilities.name(limits.capability(), locale)));
        var parts = new ArrayList<String>();
        var sides = Stream.of(limits.envelopeXmm(), limits.envelopeYmm(), limits.envelopeZmm())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" × "));
        if (!sides.isEmpty()) {
            parts.add(getTranslation(locale, "reservations.resource.envelope", sides));
        }
        var tolerance = limits.toleranceMicrons();
        if (tolerance != null) {
            parts.add(getTranslation(
                    locale,
                    "reservations.resource.tolerance",
                    BigDecimal.valueOf(tolerance, 3).stripTrailingZeros().toPlainString()));
        }
        var power = limits.powerWatts();
        if (power != null) {
            parts.add(getTranslation(locale, "reservations.resource.power", String.valueOf(power)));
        }
        if (!limits.materials().isEmpty()) {
            parts.add(limits.materials().stream()
                    .map(material -> capabilities.materialName(material, locale))
                    .collect(Collectors.joining(getTranslation(locale, "reservations.list-comma"))));
        }
        var lines = new Div();
        lines.addClassName("gf-lines");
        if (parts.isEmpty()) {
            lines.add(new Span(getTranslation(locale, "reservations.resource.no-limits")));
        }
        parts.forEach(part -> lines.add(new Span(part)));
        list.add(new DescriptionList.Description(lines));
    }

    private void fact(String what, Component value) {
        list.add(new DescriptionList.Term(getTranslation(locale, "reservations.fact." + what)));
        list.add(new DescriptionList.Description(value));
    }
}
