package org.gongfang.reservations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.gongfang.identity.Districts;
import org.gongfang.resources.Capabilities;
import org.gongfang.resources.CapabilityCode;
import org.gongfang.shared.ui.LandingSection;

/** What can still be booked this week, by kind of work and by district; every figure leads to the slots behind it. */
@org.springframework.stereotype.Component
class FreeThisWeekSection implements LandingSection {

    private static final int MOST_CAPABILITIES = 8;

    private final FreeThisWeek free;
    private final Capabilities capabilities;
    private final Districts districts;

    FreeThisWeekSection(FreeThisWeek free, Capabilities capabilities, Districts districts) {
        this.free = free;
        this.capabilities = capabilities;
        this.districts = districts;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Component create() {
        return new Figures();
    }

    private final class Figures extends Composite<Section> {

        @Override
        protected void onAttach(AttachEvent event) {
            getContent().removeAll();
            var hours = free.hours();
            if (hours.byDistrict().isEmpty()) {
                return;
            }
            getContent()
                    .add(
                            new H2(getTranslation("reservations.week.free-by-work")),
                            byCapability(hours),
                            new H2(getTranslation("reservations.week.free-by-district")),
                            byDistrict(hours));
        }

        private Div byCapability(FreeThisWeek.Hours hours) {
            var list = list();
            hours.byCapability().entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_CAPABILITIES)
                    .forEach(entry -> list.add(link(
                            capabilities.name(new CapabilityCode(entry.getKey()), getLocale()),
                            entry.getValue(),
                            Wish.ANYTHING.withCapability(entry.getKey()))));
            return list;
        }

        private Div byDistrict(FreeThisWeek.Hours hours) {
            var list = list();
            districts.all().stream()
                    .filter(district -> hours.byDistrict().containsKey(district.code()))
                    .forEach(district -> list.add(link(
                            district.name(getLocale()),
                            hours.byDistrict().getOrDefault(district.code(), 0L),
                            Wish.ANYTHING.withDistrict(district.code()))));
            return list;
        }

        private RouterLink link(String name, long hours, Wish wish) {
            var link = new RouterLink(FindView.class);
            link.setQueryParameters(wish.toAddress());
            var amount = new Span(getTranslation("reservations.week.free-hours", hours));
            amount.addClassName("gf-free-hours");
            link.add(new Span(name), amount);
            return link;
        }

        private static Div list() {
            var list = new Div();
            list.addClassName("gf-free-week");
            return list;
        }
    }
}
