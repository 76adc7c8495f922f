package control

import (
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// nowhere is the project of what belongs to none: only rights over all
// projects reach it.
const nowhere engine.ID = "prj_none"

// homeOf is the project that a Project field means.
func homeOf(project engine.ID) engine.ID {
	if project == "" {
		return engine.DefaultProject
	}
	return project
}

// projectOf returns the project of a source, clone, snapshot, timeflow,
// bookmark or operation by its id. Where the owner of a snapshot or timeflow is
// gone it is nowhere; an id that does not exist is an error of ClassNotFound.
func projectOf(tx engine.Tx, id engine.ID) (engine.ID, error) {
	switch {
	case id.HasPrefix(engine.PrefixSource):
		src, err := tx.Sources().Get(id)
		return homeOf(src.Project), err
	case id.HasPrefix(engine.PrefixClone):
		cl, err := tx.Clones().Get(id)
		return homeOf(cl.Project), err
	case id.HasPrefix(engine.PrefixSnapshot):
		snap, err := tx.Snapshots().Get(id)
		if err != nil {
			return nowhere, err
		}
		return ownerProject(tx, snap.Of)
	case id.HasPrefix(engine.PrefixTimeflow):
		tf, err := tx.Timeflows().Get(id)
		if err != nil {
			return nowhere, err
		}
		return ownerProject(tx, tf.Of)
	case id.HasPrefix(engine.PrefixBookmark):
		b, err := tx.Bookmarks().Get(id)
		return homeOf(b.Project), err
	case id.HasPrefix(engine.PrefixOperation):
		op, err := tx.Operations().Get(id)
		return operationProject(op), err
	}
	return nowhere, engine.Errorf(engine.ClassNotFound, engine.CodeProjectNotFound, "%q belongs to no project", id)
}

// ownerProject is the project of a source or clone that may be gone.
func ownerProject(tx engine.Tx, of engine.ID) (engine.ID, error) {
	project, err := projectOf(tx, of)
	if err != nil && engine.ClassOf(err) == engine.ClassNotFound {
		return nowhere, nil
	}
	return project, err
}

// operationProject is the project whose members see an operation. What is
// about the host is nobody's in particular.
func operationProject(op engine.Operation) engine.ID {
	switch op.Object.Kind {
	case engine.ObjectSystem, engine.ObjectUser, engine.ObjectProject, engine.ObjectToken, engine.ObjectSession, engine.ObjectNotification:
		return nowhere
	case engine.ObjectSource, engine.ObjectTimeflow, engine.ObjectSnapshot, engine.ObjectClone, engine.ObjectOperation, engine.ObjectBookmark:
	}
	return homeOf(op.Project)
}

// newOperationProject is what a new operation keeps: the project of its
// object, or of the operation it is a part of.
func newOperationProject(tx engine.Tx, op engine.Operation) (engine.ID, error) {
	project, err := projectOf(tx, op.Object.ID)
	if err == nil && project != nowhere {
		return project, nil
	}
	if err != nil && engine.ClassOf(err) != engine.ClassNotFound {
		return "", err
	}
	if op.Parent != "" {
		parent, err := tx.Operations().Get(op.Parent)
		return operationProject(parent), err
	}
	return "", nil
}

// allowOn decides about one object: who may not read it is told that it does
// not exist, in the words that a missing one gets.
func allowOn(p engine.Principal, read, want engine.Permission, project engine.ID, missing error) error {
	switch {
	case access.May(p, want, project):
		return nil
	case access.May(p, read, project):
		return access.AllowIn(p, want, project)
	}
	return missing
}

// missing is the error of the catalog for an object that is not there.
func missing(kind engine.ObjectKind, code, ref, list string) error {
	return engine.Errorf(engine.ClassNotFound, code, "%s %q does not exist", kind, ref).WithHint(list + " shows what there is")
}

// findSource returns the source that ref names when p may do want with it.
func findSource(tx engine.Tx, p engine.Principal, ref string, want engine.Permission) (engine.Source, error) {
	src, err := find(tx.Sources(), engine.PrefixSource, ref)
	if err != nil {
		return src, err
	}
	err = allowOn(p, access.SourcesRead, want, src.Project, missing(engine.ObjectSource, engine.CodeSourceNotFound, ref, "ramet source list"))
	if err != nil {
		return engine.Source{}, err
	}
	return src, nil
}

// findClone returns the clone that ref names when p may do want with it.
func findClone(tx engine.Tx, p engine.Principal, ref string, want engine.Permission) (engine.Clone, error) {
	cl, err := find(tx.Clones(), engine.PrefixClone, ref)
	if err != nil {
		return cl, err
	}
	err = allowOn(p, access.ClonesRead, want, cl.Project, missing(engine.ObjectClone, engine.CodeCloneNotFound, ref, "ramet clone list"))
	if err != nil {
		return engine.Clone{}, err
	}
	return cl, nil
}

// findSnapshot returns the snapshot of that id when p may do want with it.
func findSnapshot(tx engine.Tx, p engine.Principal, id string, want engine.Permission) (engine.Snapshot, error) {
	snap, err := liveSnapshot(tx, id)
	if err != nil {
		return snap, err
	}
	project, err := ownerProject(tx, snap.Of)
	if err == nil {
		err = allowOn(p, access.SnapshotsRead, want, project, missing(engine.ObjectSnapshot, engine.CodeSnapshotNotFound, id, "ramet snapshot list"))
	}
	if err != nil {
		return engine.Snapshot{}, err
	}
	return snap, nil
}

// scoped answers quickly, for many objects, whether p may see them: it finds
// the project of each owner once.
type scoped struct {
	p    engine.Principal
	want engine.Permission
	by   map[engine.ID]bool // owner to answer
}

func newScope(p engine.Principal, want engine.Permission) *scoped {
	return &scoped{p: p, want: want, by: map[engine.ID]bool{}}
}

// sees reports whether p may see what belongs to a source or clone.
func (s *scoped) sees(tx engine.Tx, of engine.ID) (bool, error) {
	if known, ok := s.by[of]; ok {
		return known, nil
	}
	project, err := ownerProject(tx, of)
	if err != nil {
		return false, err
	}
	s.by[of] = access.May(s.p, s.want, project)
	return s.by[of], nil
}

// inProject returns a filter for lists that name a project: those of it, or
// all when ref is empty. A project that p may not see has nothing to show.
func inProject(tx engine.Tx, p engine.Principal, ref string, read engine.Permission) (func(engine.ID) bool, error) {
	if ref == "" {
		return func(project engine.ID) bool { return access.May(p, read, project) }, nil
	}
	pr, err := findProject(tx, ref)
	if err == nil && !access.May(p, read, pr.ID) && !access.May(p, access.ProjectRead, pr.ID) {
		err = missingProject(ref)
	}
	if err != nil {
		return nil, err
	}
	return func(project engine.ID) bool { return homeOf(project) == pr.ID && access.May(p, read, project) }, nil
}
