package control

import (
	"github.com/ramet-io/ramet/engine"
	"github.com/ramet-io/ramet/engine/access"
)

// place is where a new clone goes and where its data comes from: projects.
type place struct{ to, from engine.ID }

// placeClone decides into which project a new clone goes: the named one, else
// that of what it is made from. It takes the permission to create there, and
// to read where the data comes from; who may not read that is told that it
// does not exist.
func placeClone(tx engine.Tx, p engine.Principal, r CreateCloneRequest) (place, error) {
	from, err := originProject(tx, p, r.From)
	if err != nil || r.Project == "" {
		if err == nil {
			err = access.AllowIn(p, access.ClonesCreate, from)
		}
		if e := engine.As(err); e != nil && e.Class == engine.ClassDenied {
			e.Message += " in the project of " + r.From
			e.Hint = "name a project in which you may create clones: --project NAME"
		}
		return place{to: from, from: from}, err
	}
	pr, err := findProject(tx, r.Project)
	if err == nil && !access.May(p, access.ProjectRead, pr.ID) && !access.May(p, access.ClonesCreate, pr.ID) {
		err = missingProject(r.Project)
	}
	if err != nil {
		return place{}, err
	}
	return place{to: pr.ID, from: from}, access.AllowIn(p, access.ClonesCreate, pr.ID)
}

// originProject is the project of the source, clone or snapshot that "from"
// names, which p must be allowed to read.
func originProject(tx engine.Tx, p engine.Principal, from string) (engine.ID, error) {
	if src, err := find(tx.Sources(), engine.PrefixSource, from); err == nil {
		if access.May(p, access.SourcesRead, src.Project) {
			return homeOf(src.Project), nil
		}
		return "", missingOrigin(from)
	}
	if engine.ID(from).HasPrefix(engine.PrefixBookmark) {
		b, err := findBookmark(tx, p, access.SnapshotsRead, from)
		return homeOf(b.Project), err
	}
	if engine.ID(from).HasPrefix(engine.PrefixSnapshot) {
		snap, err := findSnapshot(tx, p, from, access.SnapshotsRead)
		if err != nil {
			return "", err
		}
		return ownerProject(tx, snap.Of)
	}
	cl, err := find(tx.Clones(), engine.PrefixClone, from)
	switch {
	case err == nil && access.May(p, access.ClonesRead, cl.Project):
		return homeOf(cl.Project), nil
	case err == nil, engine.ClassOf(err) == engine.ClassNotFound:
		return "", missingOrigin(from)
	}
	return "", err
}

// allowOrigin asks for the permission to read the source or clone that a clone
// is refreshed from, and returns its project.
func allowOrigin(tx engine.Tx, p engine.Principal, cl engine.Clone) (engine.ID, error) {
	from, read := cl.From, access.SourcesRead
	if from == "" {
		from = cl.Source
	}
	if from.HasPrefix(engine.PrefixClone) {
		read = access.ClonesRead
	}
	project, err := ownerProject(tx, from)
	if err != nil {
		return "", err
	}
	if project == nowhere { // gone, which the refresh will say
		return cl.Project, nil
	}
	return project, access.AllowIn(p, read, project)
}

// allowUnmasked decides about unmasked data that goes from one project into
// another: it takes the permission in both.
func allowUnmasked(p engine.Principal, from, to engine.ID, masking, asked string) error {
	if err := access.AllowUnmasked(p, from, masking, asked); err != nil {
		return err
	}
	return access.AllowUnmasked(p, to, masking, asked)
}

// nameFor is what the members of a project are told of a clone that is in
// their way.
func nameFor(project engine.ID, cl engine.Clone) string {
	if homeOf(project) == homeOf(cl.Project) {
		return cl.Name
	}
	return "of another project"
}
