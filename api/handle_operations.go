package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/control"
)

// ListOperations lists operations, newest first.
func (h handlers) ListOperations(c echo.Context, q ListOperationsParams) error {
	page, err := pageOf(q.Limit, q.Cursor)
	if err != nil {
		return err
	}
	out, err := h.uc.Operations.List(c.Request().Context(), principal(c), control.OperationFilter{
		Status: engine.OperationStatus(q.Status), Kind: q.Kind, Object: engine.ID(q.Object),
	}, page)
	if err != nil {
		return err
	}
	return c.JSON(http.StatusOK, OperationList{Items: list(out.Items, wireOperation), NextCursor: encodeCursor(out.Next)})
}

// GetOperation shows an operation, now or when it has ended.
func (h handlers) GetOperation(c echo.Context, ref OperationRef, q GetOperationParams) error {
	op, err := h.uc.Operations.Get(c.Request().Context(), principal(c), ref)
	if err == nil && q.Wait > 0 && !op.Status.Final() {
		op, err = h.waitFor(c, op.ID, time.Duration(q.Wait)*time.Second)
	}
	if err != nil {
		return err
	}
	return object(c, http.StatusOK, op.Revision, wireOperation(op))
}

// CancelOperation asks an operation to end.
func (h handlers) CancelOperation(c echo.Context, ref OperationRef, _ CancelOperationParams) error {
	rep, err := h.once(c, func() (reply, error) {
		op, err := h.uc.Operations.Cancel(c.Request().Context(), principal(c), ref)
		if err != nil {
			return reply{}, err
		}
		return newReply(http.StatusAccepted, wireOperation(op), map[string]string{echo.HeaderLocation: operationHref(op.ID)})
	})
	if err != nil {
		return err
	}
	return rep.write(c)
}

// RetryOperation starts a failed operation again.
func (h handlers) RetryOperation(c echo.Context, ref OperationRef, _ RetryOperationParams) error {
	return h.work(c, func(ctx context.Context) (engine.Operation, error) {
		return h.uc.Operations.Retry(ctx, principal(c), ref)
	}, theOperation)
}

// RenderOperation shows an operation outside of an answer, such as in a
// notification, as the API does.
func RenderOperation(op engine.Operation) (json.RawMessage, error) {
	b, err := json.Marshal(wireOperation(op))
	if err != nil {
		return nil, fmt.Errorf("encode operation %s: %w", op.ID, err)
	}
	return b, nil
}
