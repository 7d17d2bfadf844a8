package org.gongfang.resources;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongfang.identity.AuditTrail;
import org.gongfang.identity.CurrentMember;
import org.gongfang.shared.InvalidInput;
import org.gongfang.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of resources: manuals, safety sheets, drawings. */
@Service
@Transactional(readOnly = true)
public class Documents {

    /** So large a document is at most. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** So many documents a card has at most. */
    public static final int MAX_DOCUMENTS = 30;

    private static final String FIELD = "document";
    private static final int FILE_NAME = 120;

    private final DocumentRecords documents;
    private final ResourceRecords resources;
    private final FileChunks files;
    private final ObjectProvider<ReservationWitness> witnesses;
    private final CurrentMember currentMember;
    private final Ownership ownership;
    private final AuditTrail audit;
    private final Clock clock;

    Documents(
            DocumentRecords documents,
            ResourceRecords resources,
            FileChunks files,
            ObjectProvider<ReservationWitness> witnesses,
            CurrentMember currentMember,
            Ownership ownership,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.resources = resources;
        this.files = files;
        this.witnesses = witnesses;
        this.currentMember = currentMember;
        this.ownership = ownership;
        this.audit = audit;
        this.clock = clock;
    }

    /** The documents of a card that the caller may see, the oldest first; each says whether the caller may read it. */
    public List<ResourceDocument> of(ResourceId resource) {
        var card = resources.findById(resource).filter(this::isVisible).orElse(null);
        if (card == null) {
            return List.of();
        }
        var all = documents.findOf(resource);
        boolean closedToo = !all.stream().allMatch(StoredDocument::isForEveryone) && readsClosedOnes(card);
        return all.stream()
                .map(document -> document.shown(document.isForEveryone() || closedToo))
                .toList();
    }

    /** The document to be handed out, or nothing when there is none that the caller may read. */
    public Optional<ServedFile> find(DocumentId id) {
        var document =
                documents.findById(id).filter(found -> !found.isRemoved()).orElse(null);
        if (document == null) {
            return Optional.empty();
        }
        return resources
                .findById(document.resource())
                .filter(this::isVisible)
                .filter(card -> document.isForEveryone() || readsClosedOnes(card))
                .map(card -> new ServedFile(
                        id.toString(),
                        document.form().mediaType(),
                        document.fileName(),
                        document.isForEveryone() && card.status() != ResourceStatus.DRAFT,
                        target -> files.read(id.value(), target)));
    }

    /** Puts a document on a card: a PDF, a PNG or JPEG picture, a STEP model or plain text, by what is in it. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public DocumentId add(ResourceId resource, NewDocument document, byte[] content) {
        var card = own(resource);
        if (content.length > MAX_BYTES) {
            throw new InvalidInput("document-too-heavy", FIELD, MAX_BYTES / 1024 / 1024);
        }
        var form = DocumentForm.of(content).orElseThrow(() -> new InvalidInput("document-form", FIELD));
        if (documents.findOf(resource).size() >= MAX_DOCUMENTS) {
            throw new InvalidInput("document-too-many", FIELD, MAX_DOCUMENTS);
        }
        var name = fileName(document.fileName());
        var title = TextRule.optional(document.title(), "title", TextRule.NAME);
        var stored = documents.save(new StoredDocument(
                resource,
                new NewDocument(document.kind(), title.isEmpty() ? shortened(name) : title, name, document.audience()),
                form,
                content.length,
                clock.instant()));
        files.write(stored.id().value(), content);
        audit.record("resource-document-added", card.code(), name);
        return stored.id();
    }

    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void change(DocumentId id, DocumentKind kind, String title, DocumentAudience audience) {
        var document = ownDocument(id);
        document.change(kind, TextRule.required(title, "title", TextRule.NAME), audience);
        audit.record("resource-document-changed", document.resource().toString(), audience.name());
    }

    /** Takes the document off the card; for a day it can be put back. */
    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void remove(DocumentId id) {
        var document = ownDocument(id);
        document.remove(clock.instant());
        audit.record("resource-document-removed", document.resource().toString(), document.fileName());
    }

    @PreAuthorize("hasRole('PROVIDER_MANAGER')")
    @Transactional
    public void putBack(DocumentId id) {
        var document = ownDocument(id);
        document.putBack();
        audit.record("resource-document-put-back", document.resource().toString(), document.fileName());
    }

    private boolean isVisible(StoredResource card) {
        return card.status() != ResourceStatus.DRAFT || ownership.worksFor(card.provider());
    }

    private boolean readsClosedOnes(StoredResource card) {
        return ownership.worksFor(card.provider())
                || currentMember
                        .find()
                        .filter(member ->
                                witnesses.stream().anyMatch(witness -> witness.hasReserved(member.id(), card.id())))
                        .isPresent();
    }

    private StoredDocument ownDocument(DocumentId id) {
        var document = documents.findById(id).orElseThrow(NotFound::new);
        own(document.resource());
        return document;
    }

    private StoredResource own(ResourceId resource) {
        var card = resources.findById(resource).orElseThrow(NotFound::new);
        ownership.require(card.provider());
        return card;
    }

    /** The last part of the name, without what could mislead a file system or a header. */
    private static String fileName(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\"<>:|?*;]", "")
                .strip();
        var name = last.isEmpty() ? FIELD : last;
        return name.length() <= FILE_NAME ? name : name.substring(name.length() - FILE_NAME);
    }

    private static String shortened(String name) {
        return name.length() <= TextRule.NAME ? name : name.substring(0, TextRule.NAME);
    }
}
