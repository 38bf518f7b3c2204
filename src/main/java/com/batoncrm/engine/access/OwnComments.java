package com.batoncrm.engine.access;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

/** Comments and events of a task for those who see the task. */
class OwnComments extends CommentManager {

    @Override
    public List<Comment> findCommentsByTaskId(String task) {
        AccessPlugin.requireVisible(task);
        return super.findCommentsByTaskId(task);
    }

    @Override
    public List<Event> findEventsByTaskId(String task) {
        AccessPlugin.requireVisible(task);
        return super.findEventsByTaskId(task);
    }

    @Override
    public CommentEntity findCommentByTaskIdAndCommentId(String task, String comment) {
        AccessPlugin.requireVisible(task);
        return super.findCommentByTaskIdAndCommentId(task, comment);
    }
}
