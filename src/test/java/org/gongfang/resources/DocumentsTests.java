package org.gongfang.resources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.gongfang.identity.IdentityFixtures;
import org.gongfang.identity.MemberId;
import org.gongfang.reservations.ReservationsFixtures;
import org.gongfang.resources.ResourcesFixtures.Workshop;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class DocumentsTests {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n".getBytes(UTF_8);

    @Autowired
    IdentityFixtures people;

    @Autowired
    ResourcesFixtures fixtures;

    @Autowired
    ReservationsFixtures reservations;

    @Autowired
    Documents documents;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void publicDocumentIsHandedOutToBeKept() throws Exception {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var id = added(workshop, machine, "../手册 \"v2\".pdf", DocumentAudience.EVERYONE);

        mvc.perform(get("/" + id.path()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, "application/pdf"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION,
                                org.hamcrest.Matchers.allOf(
                                        org.hamcrest.Matchers.startsWith("attachment;"),
                                        org.hamcrest.Matchers.containsString(
                                                "filename*=UTF-8''%E6%89%8B%E5%86%8C%20v2.pdf"))));
        assertThat(documents.of(machine)).singleElement().satisfies(document -> {
            assertThat(document.fileName()).isEqualTo("手册 v2.pdf");
            assertThat(document.readable()).isTrue();
        });
    }

    @Test
    void documentOfAReservedMachineIsForThoseWhoReservedIt() throws Exception {
        var workshop = fixtures.workshop();
        var machine = fixtures.alwaysOpen(workshop);
        var id = added(workshop, machine, "safety.pdf", DocumentAudience.RESERVED);
        var visitor = people.holder();
        var stranger = fixtures.workshop().manager();

        assertThat(documents.of(machine)).singleElement().matches(document -> !document.readable());
        assertThat(statusFor(id, null)).isEqualTo(404);
        assertThat(statusFor(id, visitor)).isEqualTo(404);
        assertThat(statusFor(id, stranger)).isEqualTo(404);
        assertThat(statusFor(id, workshop.manager())).isEqualTo(200);
        assertThat(statusFor(id, people.technician(workshop.provider()))).isEqualTo(200);

        reservations.books(visitor, machine, ReservationsFixtures.slot("2026-11-24", "09:00", "10:00"));

        assertThat(statusFor(id, visitor)).isEqualTo(200);
        assertThat(statusFor(id, people.holder())).isEqualTo(404);
    }

    @Test
    void draftsDocumentsAreSeenAndChangedByItsOwnPeopleOnly() throws Exception {
        var workshop = fixtures.workshop();
        var draft = fixtures.draft(workshop);
        var id = added(workshop, draft, "manual.pdf", DocumentAudience.EVERYONE);
        var stranger = fixtures.workshop().manager();

        assertThat(statusFor(id, null)).isEqualTo(404);
        assertThat(statusFor(id, stranger)).isEqualTo(404);
        assertThat(statusFor(id, workshop.manager())).isEqualTo(200);
        people.as(stranger, () -> {
            assertThat(documents.of(draft)).isEmpty();
            assertThatThrownBy(() -> documents.add(
                            draft, new NewDocument(DocumentKind.OTHER, "", "a.pdf", DocumentAudience.EVERYONE), PDF))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.change(id, DocumentKind.OTHER, "x", DocumentAudience.EVERYONE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.remove(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> documents.putBack(id)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void removedDocumentIsGoneUntilItIsPutBack() throws Exception {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        var id = added(workshop, machine, "manual.pdf", DocumentAudience.EVERYONE);

        people.as(workshop.manager(), () -> documents.remove(id));
        assertThat(statusFor(id, workshop.manager())).isEqualTo(404);
        assertThat(documents.of(machine)).isEmpty();
        people.as(workshop.manager(), () -> documents.putBack(id));

        assertThat(statusFor(id, null)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'ISO-10303-21;\nHEADER;', STEP",
        "'先断电，再开门。', TEXT",
        "'<html><script>alert(1)</script>', ",
        "'%PDF-1.4 without an end', "
    })
    void contentDecides(String text, DocumentForm form) {
        assertThat(DocumentForm.of(text.getBytes(UTF_8)).orElse(null)).isEqualTo(form);
    }

    @Test
    void otherFormsAreRefused() {
        var workshop = fixtures.workshop();
        var machine = fixtures.machine(workshop);
        for (var content : new byte[][] {{}, {'M', 'Z', 0, 1}, {'P', 'K', 3, 4, 0}, {(byte) 0xff, 1, 2}}) {
            assertThatThrownBy(() -> people.as(
                            workshop.manager(),
                            () -> documents.add(
                                    machine,
                                    new NewDocument(DocumentKind.OTHER, "", "a.pdf", DocumentAudience.EVERYONE),
                                    content)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("document-form"));
        }
    }

    private DocumentId added(Workshop workshop, ResourceId resource, String name, DocumentAudience audience) {
        return people.as(
                workshop.manager(),
                () -> documents.add(resource, new NewDocument(DocumentKind.MANUAL, "", name, audience), PDF));
    }

    private int statusFor(DocumentId id, @org.jspecify.annotations.Nullable MemberId member) throws Exception {
        var request = get("/" + id.path());
        if (member != null) {
            request.with(user(people.snapshot(member)));
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }
}
