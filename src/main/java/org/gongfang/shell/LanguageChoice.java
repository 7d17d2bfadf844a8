package org.gongfang.shell;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import org.gongfang.identity.CurrentMember;
import org.gongfang.identity.SignedInMember;
import org.gongfang.shared.Words;
import org.gongfang.shared.ui.LanguageCookie;
import org.springframework.stereotype.Component;

/** Which language a screen speaks: the one chosen in this browser, else the account's, else the browser's, else Chinese. */
@Component
class LanguageChoice {

    private final CurrentMember currentMember;

    LanguageChoice(CurrentMember currentMember) {
        this.currentMember = currentMember;
    }

    Locale of(VaadinRequest request) {
        return LanguageCookie.read(request)
                .or(() -> currentMember.find().map(SignedInMember::locale))
                .or(() -> java.util.Optional.ofNullable(request.getHeader("Accept-Language"))
                        .map(header -> request.getLocale()))
                .map(Words::nearest)
                .orElse(Words.CHINESE);
    }
}
