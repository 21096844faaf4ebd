package org.unionledger.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.unionledger.access.NotInScope;
import org.unionledger.access.Scope;
import org.unionledger.audit.AuditLog;
import org.unionledger.audit.Subject;
import org.unionledger.frame.Refused;
import org.unionledger.protection.Protection;

/**
 * Pictures and documents attached to records (附件). They are kept sealed, each content once, whatever its name and however
 * often it is attached. Who asks is checked by the module whose record it is.
 */
@Service
public class Attachments {

    /** The most at one record. */
    static final int MOST = 50;

    private static final int LONGEST_NAME = 120;

    private final AttachmentRepository attachments;
    private final List<AttachmentOwner> owners;
    private final Protection protection;
    private final AuditLog audit;
    private final Clock clock;

    Attachments(
            AttachmentRepository attachments,
            List<AttachmentOwner> owners,
            Protection protection,
            AuditLog audit,
            Clock clock) {
        this.attachments = attachments;
        this.owners = owners;
        this.protection = protection;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is attached to a record, the oldest first. @throws NotInScope if the reader may not see the record */
    @Transactional(readOnly = true)
    public List<Attachment> of(Scope scope, String kind, long record) {
        owner(kind).readable(scope, kind, record);
        return attachments.of(List.of(kind), record);
    }

    /**
     * What is attached to the parts of one record, by kind, the oldest first; who may see one part may see them all.
     *
     * @throws NotInScope if the reader may not see the record
     */
    @Transactional(readOnly = true)
    public Map<String, List<Attachment>> ofParts(Scope scope, Collection<String> kinds, long record) {
        kinds.stream().findFirst().ifPresent(kind -> owner(kind).readable(scope, kind, record));
        return attachments.of(kinds, record).stream()
                .collect(Collectors.groupingBy(attachment -> attachment.record().kind()));
    }

    /**
     * What is attached to the parts of several records that the asker has read already, the oldest first; what belongs to unions
     * elsewhere is missing.
     */
    @Transactional(readOnly = true)
    public List<Attachment> ofParts(Scope scope, Collection<String> kinds, Collection<Long> records) {
        return attachments.of(kinds, records, scope.place(), LocalDate.now(clock));
    }

    /**
     * Attaches a file to a record; the same content once.
     *
     * @param name as it came; what the file is follows from its content
     * @throws Refused if it may not be attached, or there are {@value #MOST} already
     */
    @Transactional
    public long add(Scope scope, String kind, long record, String name, byte[] content) {
        Subject subject = owner(kind).changeable(scope, kind, record);
        FileKind fileKind = FileCheck.kindOf(name, content);
        byte[] address = address(content);
        if (attachments.isAttached(subject, address)) {
            throw FileCheck.refused("attached_before", name);
        }
        if (attachments.of(List.of(kind), record).size() >= MOST) {
            throw Refused.of("file", "attachment.problem.too_many", MOST);
        }
        if (!attachments.hasContent(address)) {
            byte[] preview =
                    fileKind.isPicture() ? Picture.preview(name, content).orElse(null) : null;
            attachments.keep(address, fileKind, content, preview);
        }
        long id = attachments.add(subject, address, named(name, fileKind), clock.instant(), scope.login());
        tell(
                scope,
                "attached",
                subject,
                Map.of(),
                Map.of("attachment", told(id, fileKind.contentType(), content.length)));
        return id;
    }

    /** Found again by whoever has the keys, and by nobody else. */
    private byte[] address(byte[] content) {
        try {
            return protection.mac(
                    "attachment", MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the path that some browsers send, and with the ending that fits what is in the file. */
    private static String named(String name, FileKind kind) {
        String bare = name.replaceFirst("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?]", "")
                .strip();
        String stem = bare.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String kept = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
        return (kept.isEmpty() ? "附件" : kept) + "." + kind.ending();
    }

    /** @throws NotInScope if it does not exist, was taken away, or belongs to a record the reader may not see */
    @Transactional(readOnly = true)
    public Attachment find(Scope scope, long id) {
        Attachment attachment = attachments.find(id).orElseThrow(() -> new NotInScope("attachment " + id));
        owner(attachment)
                .readable(scope, attachment.record().kind(), attachment.record().id());
        return attachment;
    }

    /** The file itself, byte for byte; that it was fetched is logged. */
    @Transactional
    public byte[] fetch(Scope scope, long id) {
        Attachment attachment = find(scope, id);
        tell(scope, "fetched", attachment.record(), Map.of(), Map.of("attachment", told(attachment)));
        return attachments.content(id);
    }

    /** A small picture of it as JPEG. @throws NotInScope as for {@link #find}, and for what is no picture */
    @Transactional(readOnly = true)
    public byte[] preview(Scope scope, long id) {
        if (!find(scope, id).picture()) {
            throw new NotInScope("preview of attachment " + id);
        }
        return attachments.preview(id);
    }

    /** Takes it away; the log keeps that it was there. */
    @Transactional
    public void remove(Scope scope, long id) {
        Attachment attachment = find(scope, id);
        Subject subject = owner(attachment)
                .changeable(
                        scope, attachment.record().kind(), attachment.record().id());
        attachments.remove(id, clock.instant(), scope.login());
        tell(scope, "detached", subject, Map.of("attachment", told(attachment)), Map.of());
    }

    /** Where the record of an attachment is shown. */
    String href(Attachment attachment) {
        return owner(attachment)
                .href(attachment.record().kind(), attachment.record().id());
    }

    private void tell(
            Scope scope, String action, Subject record, Map<String, String> before, Map<String, String> after) {
        audit.write(scope.actor(), action, record, null, before, after);
    }

    private static String told(Attachment attachment) {
        return told(attachment.id(), attachment.contentType(), attachment.bytes());
    }

    /** Without the name of the file, which may be that of a person. */
    private static String told(long id, String contentType, long bytes) {
        return "#" + id + " " + contentType.replaceFirst("^.*[/.]", "") + " " + FileSize.of(bytes);
    }

    private AttachmentOwner owner(Attachment attachment) {
        return owner(attachment.record().kind());
    }

    private AttachmentOwner owner(String kind) {
        return owners.stream()
                .filter(owner -> owner.owns(kind))
                .findFirst()
                .orElseThrow(() -> new NotInScope("attachments of " + kind));
    }
}
