package org.gongfang.reservations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import org.gongfang.resources.CapabilityGroup;

/** Everything that can be made, to choose from before anything is asked. */
class CapabilityIndex extends Composite<Div> {

    CapabilityIndex(List<CapabilityGroup> groups, Locale locale) {
        getContent().addClassName("gf-capability-index");
        for (var group : groups) {
            var list = new UnorderedList();
            for (var capability : group.capabilities()) {
                var link = new RouterLink(capability.name(locale), FindView.class);
                link.setQueryParameters(
                        Wish.ANYTHING.withCapability(capability.code().value()).toAddress());
                list.add(new ListItem(link));
            }
            getContent().add(new Section(new H2(group.name(locale)), list));
        }
    }
}
