/**
 * A refusal or a failure of the server, from its `application/problem+json` where it sent one.
 * Status 0 means that no answer came.
 */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {{code?: string, title?: string, detail?: string, trace_id?: string, errors?: {field: string, detail: string}[]}} problem
   */
  constructor(status, problem = {}) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.code = problem.code ?? (status === 0 ? "unreachable" : `http_${status}`);
    this.fields = problem.errors ?? [];
    this.traceID = problem.trace_id ?? null;
  }
}
