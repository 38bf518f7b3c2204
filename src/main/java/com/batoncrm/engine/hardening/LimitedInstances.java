package com.batoncrm.engine.hardening;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Refuses an activity that is to be repeated for more items than is sane. */
final class LimitedInstances {

    private LimitedInstances() {}

    static void limit(ActivityImpl body, int most, String name) {
        var behavior = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        MultiInstanceActivityBehavior limited = behavior instanceof SequentialMultiInstanceActivityBehavior
                ? new SequentialMultiInstanceActivityBehavior() {
                    @Override
                    protected int resolveNrOfInstances(ActivityExecution execution) {
                        return checked(super.resolveNrOfInstances(execution), most, name);
                    }
                }
                : new ParallelMultiInstanceActivityBehavior() {
                    @Override
                    protected int resolveNrOfInstances(ActivityExecution execution) {
                        return checked(super.resolveNrOfInstances(execution), most, name);
                    }
                };
        limited.setLoopCardinalityExpression(behavior.getLoopCardinalityExpression());
        limited.setCompletionConditionExpression(behavior.getCompletionConditionExpression());
        limited.setCollectionExpression(behavior.getCollectionExpression());
        limited.setCollectionVariable(behavior.getCollectionVariable());
        limited.setCollectionElementVariable(behavior.getCollectionElementVariable());
        body.setActivityBehavior(limited);
    }

    private static int checked(int instances, int most, String name) {
        if (instances > most) {
            throw new Refused(say("engine.refused.instances", name, instances, most));
        }
        return instances;
    }
}
