package com.batoncrm.attachment;

/** Says for the subjects of a module who may read their attachments; a subject for which nobody says it is read by none. */
public interface AttachmentReaders {

    /** As in {@link Attachments#add}: "complaint". */
    String subjectType();

    /** @param person the id of an account */
    boolean mayRead(String person, String subject);
}
