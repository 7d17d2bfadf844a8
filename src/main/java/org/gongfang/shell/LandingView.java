package org.gongfang.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import org.gongfang.shared.ui.LandingSection;
import org.springframework.beans.factory.ObjectProvider;

/** The first page: what this is for, a search box, what is free this week, and how it works in three steps. */
@Route("")
@Menu(title = "menu.home", order = 0, icon = "vaadin:home-o")
@AnonymousAllowed
class LandingView extends Composite<Div> implements HasDynamicTitle {

    /** Sections before this place stand beside the headline, the others below it. */
    private static final int BELOW_THE_HEADLINE = 200;

    LandingView(ObjectProvider<LandingSection> sections) {
        var ordered = sections.stream()
                .sorted(Comparator.comparingInt(LandingSection::order))
                .toList();
        getContent().addClassName("gf-landing");
        getContent().add(hero(ordered));
        ordered.stream()
                .filter(section -> section.order() >= BELOW_THE_HEADLINE)
                .forEach(section -> getContent().add(section.create()));
        getContent().add(steps());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.landing.page-title");
    }

    private Section hero(List<LandingSection> sections) {
        var words = new Div(
                new H1(getTranslation("shell.landing.headline")),
                new Paragraph(getTranslation("shell.landing.purpose")));
        words.addClassName("gf-hero-words");
        sections.stream()
                .filter(section -> section.order() < BELOW_THE_HEADLINE)
                .forEach(section -> words.add(section.create()));
        var picture = new Image("assets/workshop.svg", getTranslation("shell.landing.picture"));
        picture.addClassName("gf-hero-picture");
        var hero = new Section(words, picture);
        hero.addClassName("gf-hero");
        return hero;
    }

    private Section steps() {
        var list = new OrderedList(step("find"), step("book"), step("make"));
        list.addClassName("gf-steps");
        var section = new Section(new H2(getTranslation("shell.landing.steps")), list);
        section.addClassName("gf-how");
        return section;
    }

    private ListItem step(String name) {
        return new ListItem(
                new H3(getTranslation("shell.landing.step." + name)),
                new Paragraph(getTranslation("shell.landing.step." + name + ".text")));
    }
}
