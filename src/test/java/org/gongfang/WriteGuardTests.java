package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.Role;
import org.gongfang.testing.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second guard: what screens offer or hide, services refuse by themselves. */
@IntegrationTest
class WriteGuardTests {

    private static final Pattern ROLE_NAME = Pattern.compile("'([A-Z_]+)'");

    @Autowired
    ApplicationContext context;

    @Autowired
    IdentityFixtures identity;

    private record Write(Object bean, Class<?> service, Method method) {

        String name() {
            return service.getSimpleName() + "." + method.getName();
        }

        @Nullable
        PreAuthorize guard() {
            var own = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
            return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(service, PreAuthorize.class);
        }
    }

    @AfterEach
    void signOut() {
        identity.signOut();
    }

    @Test
    void everyWriteIsGuardedOrExplained() {
        assertThat(writes().stream()
                        .filter(write -> write.guard() == null)
                        .map(Write::name)
                        .filter(name -> !AccessTable.UNGUARDED_WRITES.containsKey(name))
                        .distinct())
                .as("public methods of services that may write and have neither @PreAuthorize nor a reason")
                .isEmpty();
    }

    @Test
    void everyReasonIsStillNeeded() {
        var unguarded = writes().stream()
                .filter(write -> write.guard() == null)
                .map(Write::name)
                .toList();
        assertThat(AccessTable.UNGUARDED_WRITES.keySet()).isSubsetOf(unguarded);
    }

    @Test
    void writesRefuseTheWrongRoles() {
        for (var write : writes()) {
            var guard = write.guard();
            if (guard != null) {
                identity.signOut();
                assertRefused(write, "nobody");
                for (var role : wrongRoles(guard)) {
                    identity.signIn(identity.member(role));
                    assertRefused(write, role.name());
                }
            }
        }
    }

    private static void assertRefused(Write write, String who) {
        assertThat(catchThrowable(() -> invoke(write)))
                .as("%s as %s", write.name(), who)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    /** The roles that the guard does not name; a guard without names lets everyone in who is signed in. */
    private static Set<Role> wrongRoles(PreAuthorize guard) {
        var wrong = EnumSet.allOf(Role.class);
        var named = ROLE_NAME
                .matcher(guard.value())
                .results()
                .map(match -> Role.valueOf(match.group(1)))
                .toList();
        wrong.removeAll(named.isEmpty() ? EnumSet.allOf(Role.class) : named);
        return wrong;
    }

    private static void invoke(Write write) throws Throwable {
        try {
            write.method().invoke(write.bean(), arguments(write.method()));
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** Arguments without content: the guard has to refuse before anybody looks at them. */
    private static @Nullable Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? 0 : type == long.class ? 0L : type == boolean.class ? false : null)
                .toArray();
    }

    private List<Write> writes() {
        var writes = new ArrayList<Write>();
        for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
            var service = AopUtils.getTargetClass(bean);
            if (service.getPackageName().matches("org\\.gongfang\\.[a-z]+")) {
                for (var method : service.getDeclaredMethods()) {
                    if (Modifier.isPublic(method.getModifiers())
                            && !method.isSynthetic()
                            && mayWrite(service, method)) {
                        writes.add(new Write(bean, service, method));
                    }
                }
            }
        }
        assertThat(writes).isNotEmpty();
        return writes;
    }

    /** Only a transaction that says so is known to read alone. */
    private static boolean mayWrite(Class<?> service, Method method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        var transactional =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(service, Transactional.class);
        return transactional == null || !transactional.readOnly();
    }
}
