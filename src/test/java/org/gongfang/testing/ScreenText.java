package org.gongfang.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import java.util.List;
import java.util.stream.Collectors;

/** What can be read on a screen. */
public final class ScreenText {

    private ScreenText() {}

    /** The texts of the components, in their order. */
    public static String of(List<? extends Component> components) {
        return components.stream()
                .filter(HasText.class::isInstance)
                .map(component -> ((HasText) component).getText())
                .collect(Collectors.joining("\n"));
    }
}
