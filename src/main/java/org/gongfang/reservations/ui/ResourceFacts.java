package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongfang.resources.ResourceCard;
import org.gongfang.shared.ui.StatusBadge;
import org.gongfang.shared.ui.Tone;

/** What a resource is, with its make, its price and its address. */
class ResourceFacts extends Composite<Div> {

    private final Locale locale;
    private final DescriptionList list = new DescriptionList();

    ResourceFacts(ResourceCard resource, ScreenWords words, Locale locale) {
        this.locale = locale;
        list.addClassName("gf-facts");
        var rules = resource.rules();
        getContent().add(new StatusBadge(words.approval(rules.approval(), locale), approvalTone(resource)));
        if (!resource.description(locale).isBlank()) {
            getContent().add(new Paragraph(resource.description(locale)));
        }
        getContent().add(list);
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
                        + resource.site().address()
                        + (resource.room().isBlank() ? "" : " · " + resource.room())));
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

    private void fact(String what, Component value) {
        list.add(new DescriptionList.Term(getTranslation(locale, "reservations.fact." + what)));
        list.add(new DescriptionList.Description(value));
    }
}
