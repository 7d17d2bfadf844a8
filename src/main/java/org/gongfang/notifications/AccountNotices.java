package org.gongfang.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.gongfang.identity.MemberId;
import org.gongfang.identity.MemberInvited;
import org.gongfang.identity.MemberRegistered;
import org.gongfang.identity.PasswordResetRequested;
import org.gongfang.shared.Words;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Mails the links that people need to confirm an address or to set a password. */
@Component
class AccountNotices {

    private static final int OCCASION_BYTES = 12;

    private final Dispatch dispatch;
    private final Words words;

    AccountNotices(Dispatch dispatch, Words words) {
        this.dispatch = dispatch;
        this.words = words;
    }

    @ApplicationModuleListener
    void on(MemberRegistered event) {
        tell(
                NoticeKind.CONFIRM_MAIL,
                "/confirm-mail?token=",
                event.confirmationToken(),
                event.member(),
                event.mail(),
                event.name(),
                event.locale());
    }

    @ApplicationModuleListener
    void on(PasswordResetRequested event) {
        tell(
                NoticeKind.RESET_PASSWORD,
                "/reset-password?token=",
                event.token(),
                event.member(),
                event.mail(),
                event.name(),
                event.locale());
    }

    @ApplicationModuleListener
    void on(MemberInvited event) {
        tell(
                NoticeKind.INVITATION,
                "/reset-password?token=",
                event.token(),
                event.member(),
                event.mail(),
                event.name(),
                event.locale());
    }

    private void tell(
            NoticeKind kind, String path, String token, MemberId member, String mail, String name, String language) {
        var locale = Words.nearest(Locale.forLanguageTag(language));
        var key = "notifications.mail." + kind.token();
        dispatch.tell(new Notice(
                kind,
                occasion(token),
                member,
                mail,
                locale,
                words.get(locale, key + ".subject"),
                words.get(locale, key + ".body", name),
                words.get(locale, key + ".action"),
                path + token,
                null,
                null));
    }

    /** Each token is an occasion of its own, and must not stand in the table twice. */
    private static String occasion(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, OCCASION_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
