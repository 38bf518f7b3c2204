package com.batoncrm.engine.access;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentManager;
import org.camunda.bpm.engine.task.Attachment;

/** Attachments of a task for those who see the task. */
class OwnAttachments extends AttachmentManager {

    @Override
    public List<Attachment> findAttachmentsByTaskId(String task) {
        AccessPlugin.requireVisible(task);
        return super.findAttachmentsByTaskId(task);
    }

    @Override
    public Attachment findAttachmentByTaskIdAndAttachmentId(String task, String attachment) {
        AccessPlugin.requireVisible(task);
        return super.findAttachmentByTaskIdAndAttachmentId(task, attachment);
    }
}
