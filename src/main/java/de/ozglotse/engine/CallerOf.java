package de.ozglotse.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * The call activity that called a process instance; all parts are null for one that nobody called.
 *
 * @param processInstance the calling process instance
 * @param activity the id of its call activity
 * @param execution the execution that waits there
 */
record CallerOf(String processInstance, String activity, String execution) {

    static CallerOf processInstance(RuntimeService runtime, String called) {
        ExecutionEntity calling = (ExecutionEntity) runtime.createProcessInstanceQuery()
                .subProcessInstanceId(called)
                .singleResult();
        if (calling == null) {
            return new CallerOf(null, null, null);
        }
        String instance = calling.getProcessInstanceId();
        ExecutionEntity self = (ExecutionEntity)
                runtime.createProcessInstanceQuery().processInstanceId(called).singleResult();
        ExecutionEntity caller = (ExecutionEntity) runtime.createExecutionQuery()
                .executionId(self.getSuperExecutionId())
                .singleResult();
        return new CallerOf(instance, caller.getActivityId(), caller.getId());
    }
}
